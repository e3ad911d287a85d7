// title: Who twinned first
// description: The earliest twinnings that were really made.
// @param number: integer = 10 - how many
MATCH (a)-[r:TWINNED_WITH]->(b)
WHERE r.date IS NOT NULL AND r.status <> 'planned'
RETURN r.date AS date, a.name AS one, b.name AS other, r.disputed AS disputed, coalesce(size(r.documents), 0) AS sources, r.id AS tie
ORDER BY r.date_from, date, one, other, tie
LIMIT $number
