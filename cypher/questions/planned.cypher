// title: Planned ties never confirmed
// description: Ties that a source announces and none confirms.
MATCH (a)-[r:<<ties>>]->(b)
WHERE r.status = 'planned'
RETURN a.name AS one, type(r) AS type, b.name AS other, r.kind AS kind, r.date AS date, coalesce(size(r.documents), 0) AS sources,
       r.id AS tie
ORDER BY r.date IS NULL, r.date, one, other, tie
