// title: Universities by number of partners
// description: Which universities have most partners, with how many of them abroad.
// @param number: integer = 20 - how many
MATCH (u:University)-[r:<<ties>>]-(b)
WITH u, count(DISTINCT b) AS partners, count(r) AS ties, min(r.date_from) AS first,
     count(DISTINCT CASE WHEN b.country IS NOT NULL AND u.country IS NOT NULL AND b.country <> u.country THEN b END) AS abroad
RETURN u.name AS university, u.country AS country, partners, abroad, ties, first AS first_tie, u.id AS id
ORDER BY partners DESC, ties DESC, university, id
LIMIT $number
