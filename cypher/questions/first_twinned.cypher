// title: Who twinned first
// description: The earliest twinnings that were really made.
// @param number: integer = 10 - how many
// @param label: labels = null - those of this label (City) or level (region, city, district) only, at one end or both
// asked: [{label}] twin|twins|twinned|twinning first|earliest
// asked: [{label}] first|earliest twin|twins|twinned
// asked: first|earliest|oldest [{number}] twin|twins|twinning|twinnings|sister [{label}] [<tie>]
// asked: {number} first|earliest|oldest twin|twins|twinning|twinnings|sister [{label}] [<tie>]
// example: Who twinned first?
MATCH (a)-[r:TWINNED_WITH]->(b)
WHERE r.date IS NOT NULL AND r.status <> 'planned'
  AND ($label IS NULL OR labels(a)[0] IN $label OR labels(b)[0] IN $label)
RETURN r.date AS date, a.name AS one, b.name AS other, r.disputed AS disputed, coalesce(size(r.documents), 0) AS sources, r.id AS tie
ORDER BY r.date_from, date, one, other, tie
LIMIT $number
