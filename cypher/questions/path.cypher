// title: Shortest path between two
// description: The shortest chain of ties from one place or body to another, step by step.
// @param one: node - where the path starts
// @param other: node - where it ends
// asked: [shortest] path|paths|chain|way|route [<tie>] [between|from] {one} {other}
// asked: shortest path|chain|way|route|<tie> [between|from] {one} {other}
// asked: how {one} connected|connect|linked|link|related|reach|reached|lead|leads {other}
// asked: how {one} {other} connected|connect|linked|related
// asked: how [get] from {one} {other}
// example: What is the shortest path between Gomel and Shanghai?
MATCH (a:<<nodes>> {id: $one})
MATCH (b:<<nodes>> {id: $other})
WITH a, b WHERE a <> b
MATCH p = allShortestPaths((a)-[:<<relations>>*..8]-(b))
WITH p ORDER BY reduce(text = '', n IN nodes(p) | text + n.id + ' '), reduce(text = '', r IN relationships(p) | text + r.id)
LIMIT 1
UNWIND range(0, length(p) - 1) AS i
WITH i + 1 AS step, nodes(p)[i] AS a, relationships(p)[i] AS r, nodes(p)[i + 1] AS b
RETURN step, a.name AS from, type(r) AS type, b.name AS to, r.date AS date, r.status AS status, r.id AS tie
ORDER BY step
