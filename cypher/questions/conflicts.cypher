// title: Ties that sources date differently
// description: Ties whose sources, or two places of one source, exclude each other, with every claim, its sentence and
//   source, and which date was picked.
MATCH (a)-[r:<<ties>>]->(b)
WHERE r.disputed
UNWIND range(0, size(r.claim_dates) - 1) AS i
WITH a, r, b, r.claim_dates[i] AS claimed, r.claim_evidence[i] AS passage
MATCH (p:Passage {id: passage})-[:IN_DOCUMENT]->(d:Document)
RETURN a.name AS one, type(r) AS type, b.name AS other, CASE WHEN claimed = '' THEN null ELSE claimed END AS claimed,
       claimed <> '' AND left(r.date, size(claimed)) = claimed AS picked, p.reading AS sentence, d.title AS source, p.section AS section, r.id AS tie
ORDER BY one, other, tie, claimed, d.id, p.start
