// title: Ties on which sources disagree
// description: Ties whose sources, or two places of one source, exclude each other: in the date, or in whether the tie was
//   made, denied or ended. With every claim, its sentence and source, and whether it agrees with the date that was picked.
// @param name: node = null - ties of this place or body only
// @param type: relation = null - ties of this type only
// asked: where|which [<source>] disagree|contradict|conflict|differ [<tie>]
// asked: [where] [<source>] disagree|contradict|conflict|differ [about|on] [{name}|{type}|<tie>]
// asked: <tie>|{type} disputed|contested|disagree|conflicting|contradictory
// asked: {type} [<source>] disagree|contradict
// asked: disputed|conflicting|contradictory|contested <tie>|dates|claims|{type} [{name}]
// asked: conflicts|contradictions|disagreements [<source>] [<tie>] [about|on|in] [{name}|{type}]
// example: Where do the sources disagree?
MATCH (a)-[r:<<ties>>]->(b)
WHERE r.disputed AND ($type IS NULL OR type(r) = $type) AND ($name IS NULL OR $name IN [a.id, b.id])
UNWIND range(0, size(r.claim_dates) - 1) AS i
WITH a, r, b, r.claim_dates[i] AS claimed, r.claim_evidence[i] AS passage,
     CASE WHEN coalesce(size(r.claim_status), 0) = 0 THEN '' ELSE r.claim_status[i] END AS said
MATCH (p:Passage {id: passage})-[:IN_DOCUMENT]->(d:Document)
RETURN a.name AS one, type(r) AS type, b.name AS other, CASE WHEN claimed = '' THEN null ELSE claimed END AS claimed,
       claimed <> '' AND left(r.date, size(claimed)) = claimed AS picked, CASE WHEN said = '' THEN r.status ELSE said END AS status,
       p.reading AS sentence, d.title AS source, p.section AS section, [(p)-[:CITES]->(c) | c.title] AS citations, r.id AS tie
ORDER BY one, other, tie, claimed, d.id, p.start
