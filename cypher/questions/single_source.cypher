// title: Ties attested by one source only
// description: Ties that one document says and no other.
// @param type: relation = null - ties of this type only
// asked: <tie>|{type} [attested|said|supported|confirmed|backed|rest|resting|told] [by|on|in] only|just|single [one] <source> [only]
// asked: <tie>|{type} [attested|said|supported|confirmed|backed|rest|told] [by|on|in] one <source> only
// asked: <tie>|{type} single <source>
// example: Which ties are attested by only one source?
MATCH (a)-[r:<<ties>>]->(b)
WHERE size(r.documents) = 1 AND ($type IS NULL OR type(r) = $type)
MATCH (d:Document {id: r.documents[0]})
RETURN a.name AS one, type(r) AS type, b.name AS other, r.date AS date, r.status AS status, d.title AS source, r.id AS tie
ORDER BY source, r.date IS NULL, r.date, one, other, tie
