// title: Partners of a place or body
// description: Whom it is tied to, since when, how and by how many sources. Undated ties come last, and are left out
//   when a date is asked for.
// @param name: node - the place or body
// @param within: node = null - partners that are this place or lie in it, such as a province
// @param since: date = null - ties made on this day or later
// @param until: last_day = null - ties made on this day or earlier
// @param type: relation = null - ties of this type only
// @param status: status = null - ties of this status only: established, planned or ended
// @param label: labels = null - partners of this label (City, University) or level (region, city, district) only
// @param country: side = null - partners of this country only: BY or CN
// asked: [{status}] [{country}] [{label}] [{type}] <partner>|<tie> {name}
// asked: [{status}] [{country}] [{label}] {type} [{label}] [<partner>|<tie>] {name}
// asked: {name} [{status}] [{country}] [{type}] [{label}] <partner>|<tie>
// asked: {name} [{status}] [{country}] {type} [{label}]
// asked: [{country}] {label} {name} <partner>|<tie>|{type}
// also: {since}..{until}
// also: <in> {within}
// also: <in> {country}
// also: <make>
// example: Who are the partners of the Gomel Region in Sichuan since 2015?
MATCH (a:<<nodes>> {id: $name})-[r:<<ties>>]-(b)
WHERE ($since IS NULL OR r.date_to >= $since) AND ($until IS NULL OR r.date_from <= $until)
  AND ($type IS NULL OR type(r) = $type) AND ($status IS NULL OR r.status = $status)
  AND ($label IS NULL OR labels(b)[0] IN $label) AND ($country IS NULL OR b.country = $country)
  AND ($within IS NULL OR EXISTS { MATCH (b)-[:PART_OF*0..4]->(w) WHERE w.id = $within })
RETURN b.name AS partner, labels(b)[0] AS label, type(r) AS type, r.kind AS kind, r.date AS date, r.status AS status,
       r.disputed AS disputed, coalesce(size(r.documents), 0) AS sources, r.id AS tie
ORDER BY r.date IS NULL, r.date, partner, tie
