// title: Partners of a place or body
// description: Whom it is tied to, since when, how and by how many sources. Undated ties come last, and are left out
//   when a date is asked for.
// @param name: node - the place or body
// @param since: date = null - ties made on this day or later
// @param until: last_day = null - ties made on this day or earlier
// @param type: relation = null - ties of this type only
MATCH (a:<<nodes>> {id: $name})-[r:<<ties>>]-(b)
WHERE ($since IS NULL OR r.date_to >= $since) AND ($until IS NULL OR r.date_from <= $until)
  AND ($type IS NULL OR type(r) = $type)
RETURN b.name AS partner, labels(b)[0] AS label, type(r) AS type, r.kind AS kind, r.date AS date, r.status AS status,
       r.disputed AS disputed, coalesce(size(r.documents), 0) AS sources, r.id AS tie
ORDER BY r.date IS NULL, r.date, partner, tie
