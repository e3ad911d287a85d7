// title: Planned ties never confirmed
// description: Ties that a source announces and none confirms.
// @param type: relation = null - ties of this type only
// asked: planned|announced|unconfirmed|intended {type}|<tie> [never|not|yet] [been] [confirmed|made|realised|realized|concluded] [yet]
// asked: {type}|<tie> planned|announced|unconfirmed|intended [never|not|only|yet|but] [never|not] [confirmed|made|realised|realized|concluded] [yet]
// asked: {type}|<tie> never|not confirmed|made|concluded
// example: Which planned ties were never confirmed?
MATCH (a)-[r:<<ties>>]->(b)
WHERE r.status = 'planned' AND ($type IS NULL OR type(r) = $type)
RETURN a.name AS one, type(r) AS type, b.name AS other, r.kind AS kind, r.date AS date, coalesce(size(r.documents), 0) AS sources,
       r.id AS tie
ORDER BY r.date IS NULL, r.date, one, other, tie
