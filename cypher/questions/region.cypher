// title: Ties of a region
// description: What a region or province is tied to by itself, and through its districts, cities, universities and
//   companies.
// @param region: node - the region, province or city
// @param through: labels = null - through places and bodies of this label (University) or level (city) only
// @param within: node = null - partners that are this place or lie in it
// @param since: date = null - ties made on this day or later
// @param until: last_day = null - ties made on this day or earlier
// @param type: relation = null - ties of this type only
// @param country: side = null - partners of this country only: BY or CN
// asked: <tie>|<partner>|{type} {region} through|via|by {through}
// asked: {region} <tie>|<partner>|{type} through|via|by {through}
// asked: <tie>|<partner>|{type} {through} in|from {region}
// asked: {through} [in|from] {region} <tie>|<partner>
// asked: <tie>|<partner>|{type} {region} [including|also] parts|everything|cities|districts|towns [inside|within] [it]
// asked: {region} <tie>|<partner>|{type} including|also parts|everything|cities|districts|towns [inside|within] [it]
// also: <in> {country}
// also: {country}
// also: {since}..{until}
// also: <in> {within}
// also: <make>
// example: What is tied to the Gomel Region through its cities and universities?
MATCH (a:<<nodes>> {id: $region})<-[:PART_OF*0..4]-(m)
WITH DISTINCT m
MATCH (m)-[r:<<ties>>]-(b)
WHERE ($since IS NULL OR r.date_to >= $since) AND ($until IS NULL OR r.date_from <= $until)
  AND ($type IS NULL OR type(r) = $type) AND ($through IS NULL OR labels(m)[0] IN $through)
  AND ($country IS NULL OR b.country = $country)
  AND ($within IS NULL OR EXISTS { MATCH (b)-[:PART_OF*0..4]->(w) WHERE w.id = $within })
RETURN m.name AS through, labels(m)[0] AS label, b.name AS partner, labels(b)[0] AS partner_label, type(r) AS type,
       r.kind AS kind, r.date AS date, r.status AS status, r.id AS tie
ORDER BY r.date IS NULL, r.date, through, partner, tie
