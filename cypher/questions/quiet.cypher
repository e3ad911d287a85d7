// title: Old ties without a newer event
// description: Ties made more than some years ago between partners of whom nothing newer is known.
// @param years: integer = 10 - how many years ago at least
// @param on: date = null - counted from this day; today if left out
// asked: <tie> older than {years} years [without|no] [any] [newer|new|later] [event|events|<tie>]
// asked: <tie> [<make>] more than {years} years ago [without|no] [any] [newer|new|later] [event|events|<tie>]
// asked: old|quiet|dormant|inactive <tie>
// asked: old <tie> without|no [newer|new|later|any] event|events|news
// also: <in> {years} years
// example: Which ties are older than 8 years without a newer event?
WITH coalesce($on, date()) - duration({years: $years}) AS limit
MATCH (a)-[r:<<ties>>]->(b)
WHERE r.date_to < limit AND r.status = 'established'
  AND NOT EXISTS { MATCH (a)-[s:<<ties>>]-(b) WHERE s.date_to >= limit }
RETURN a.name AS one, type(r) AS type, b.name AS other, r.date AS date, r.id AS tie
ORDER BY date, one, other, tie
