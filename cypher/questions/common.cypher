// title: Common partners of two
// description: Who is tied to both of two places or bodies, and since when to each.
// @param one: node - the one
// @param other: node - the other
MATCH (a:<<nodes>> {id: $one})-[r:<<ties>>]-(c)-[s:<<ties>>]-(b:<<nodes>> {id: $other})
RETURN c.name AS partner, labels(c)[0] AS label, type(r) AS type, r.date AS date, r.id AS tie,
       type(s) AS other_type, s.date AS other_date, s.id AS other_tie_id
ORDER BY partner, r.date IS NULL, r.date, s.date IS NULL, s.date, tie, other_tie_id
