// title: Common partners of two
// description: Who is tied to both of two places or bodies, and since when to each.
// @param one: node - the one
// @param other: node - the other
// asked: common|shared|joint|mutual <partner>|<tie> {one} {other}
// asked: <partner>|<tie> common|shared {one} {other}
// asked: [<partner>|<tie>] {one} {other} [<partner>|<tie>] [in] common|share
// asked: <partner>|<tie> both {one} {other}
// asked: both {one} {other} <partner>|<tie>
// asked: <partner>|<tie> {one} both {other}
// example: Which partners do the Minsk Region and the Mogilev Region have in common?
MATCH (a:<<nodes>> {id: $one})-[r:<<ties>>]-(c)-[s:<<ties>>]-(b:<<nodes>> {id: $other})
RETURN c.name AS partner, labels(c)[0] AS label, type(r) AS type, r.date AS date, r.status AS status, r.id AS tie,
       type(s) AS other_type, s.date AS other_date, s.status AS other_status, s.id AS other_tie_id
ORDER BY partner, r.date IS NULL, r.date, s.date IS NULL, s.date, tie, other_tie_id
