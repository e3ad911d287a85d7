// title: Evidence of a tie
// description: The sentences that say a tie, with the date that each gives, where it stands, and what it cites.
// @param tie: tie - the id of the tie, from the column `tie` of another answer
// asked: evidence|sentences|<source> [<tie>] {tie}
// asked: why [<tie>] {tie}
// example: What is the evidence of twinned-with-f28af6c3d471?
MATCH (a)-[r:<<relations>>]->(b)
WHERE r.id = $tie
UNWIND r.evidence AS passage
MATCH (p:Passage {id: passage})-[:IN_DOCUMENT]->(d:Document)
RETURN d.title AS source, p.section AS section, p.start AS start, p.reading AS sentence,
       [i IN range(0, coalesce(size(r.claim_dates), 0) - 1) WHERE r.claim_evidence[i] = p.id AND r.claim_dates[i] <> '' | r.claim_dates[i]] AS dates,
       [(p)-[:CITES]->(c) | c.title] AS citations, p.rule AS rule
ORDER BY source, start, p.id
