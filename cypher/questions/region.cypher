// title: Ties of a region
// description: What a region or province is tied to by itself, and through its districts, cities, universities and
//   companies.
// @param region: node - the region, province or city
// @param since: date = null - ties made on this day or later
// @param until: last_day = null - ties made on this day or earlier
MATCH (a:<<nodes>> {id: $region})<-[:PART_OF*0..4]-(m)
WITH DISTINCT m
MATCH (m)-[r:<<ties>>]-(b)
WHERE ($since IS NULL OR r.date_to >= $since) AND ($until IS NULL OR r.date_from <= $until)
RETURN m.name AS through, labels(m)[0] AS label, b.name AS partner, labels(b)[0] AS partner_label, type(r) AS type,
       r.kind AS kind, r.date AS date, r.status AS status, r.id AS tie
ORDER BY r.date IS NULL, r.date, through, partner, tie
