// title: Evidence of the ties between two
// description: The sentences that say how two places or bodies are tied to each other, with the date that each gives.
// @param one: node - the one
// @param other: node - the other
// @param type: relation = null - ties of this type only
// asked: evidence|proof|sentences|<source>|quotes|quote [say] [<tie>] [{type}] [<tie>|cities|regions] [between|from] {one} {other}
// asked: why [graph] [say] {one} {other} <tie>|<partner>
// asked: why [graph] [say] {one} {other} {type} [cities|towns|regions|provinces]
// asked: evidence|proof|sentences|<source> [say] {one} {other} {type}|<tie>|<partner> [cities|towns|regions|provinces]
// asked: who says {one} {other} {type}|<tie>|<partner> [cities|towns|regions|provinces]
// example: What is the evidence for the tie between Minsk and Changchun?
MATCH (a:<<nodes>> {id: $one})-[r:<<ties>>]-(b:<<nodes>> {id: $other})
WHERE $type IS NULL OR type(r) = $type
UNWIND r.evidence AS passage
MATCH (p:Passage {id: passage})-[:IN_DOCUMENT]->(d:Document)
RETURN type(r) AS type, r.date AS date, d.title AS source, p.section AS section, p.reading AS sentence,
       [i IN range(0, coalesce(size(r.claim_dates), 0) - 1) WHERE r.claim_evidence[i] = p.id AND r.claim_dates[i] <> '' | r.claim_dates[i]] AS dates,
       [(p)-[:CITES]->(c) | c.title] AS citations, r.id AS tie
ORDER BY r.date IS NULL, r.date, tie, source, p.start, p.id
