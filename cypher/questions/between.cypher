// title: Ties between two
// description: How two places or bodies are tied to each other, and since when.
// @param one: node - the one
// @param other: node - the other
// @param type: relation = null - ties of this type only
// @param since: date = null - ties made on this day or later
// @param until: last_day = null - ties made on this day or earlier
// asked: [when|since] [when] <tie> [between|from] {one} {other}
// asked: [when] {type} [<tie>|cities|towns|regions|provinces] between {one} {other}
// asked: [when|since] [when] {one} {other} <tie>|<partner>
// asked: how {one} {other} tied
// asked: [when|since] [when] {one} {other} [<make>] {type} [cities|towns|regions|provinces|each] [other]
// asked: [when|since] [when] {one} [<make>] {type}|<partner> [city|town|region|province|<tie>] {other}
// asked: [when|since] {one} <tie>|<partner> {other}
// asked: how {one} tied {other}
// asked: {type} {one} {other}
// also: {since}..{until}
// also: each other
// also: <make>
// example: When did Minsk and Changchun become twin cities?
MATCH (a:<<nodes>> {id: $one})-[r:<<ties>>]-(b:<<nodes>> {id: $other})
WHERE ($type IS NULL OR type(r) = $type)
  AND ($since IS NULL OR r.date_to >= $since) AND ($until IS NULL OR r.date_from <= $until)
RETURN type(r) AS type, r.kind AS kind, r.subject AS subject, r.date AS date, r.status AS status, r.disputed AS disputed,
       coalesce(size(r.documents), 0) AS sources, r.id AS tie
ORDER BY r.date IS NULL, r.date, tie
