// title: Universities by number of partners
// description: Which universities have most partners, with how many of them abroad; planned ties are not
//   counted.
// @param number: integer = 20 - how many
// asked: [{number}] universities [most|many] <partner>|<tie>
// asked: [top] [{number}] universities most <partner>|<tie>
// asked: [top] {number} universities [by] [number] [<partner>|<tie>]
// asked: universities by number <partner>|<tie>
// asked: how many <partner>|<tie> universities
// asked: best connected|tied universities
// example: Which universities have the most partners?
MATCH (u:University)-[r:<<ties>>]-(b)
WHERE r.status <> 'planned'
WITH u, count(DISTINCT b) AS partners, count(r) AS ties, min(r.date_from) AS first,
     count(DISTINCT CASE WHEN b.country IS NOT NULL AND u.country IS NOT NULL AND b.country <> u.country THEN b END) AS abroad
RETURN u.name AS university, u.country AS country, partners, abroad, ties, first AS first_tie, u.id AS id
ORDER BY partners DESC, ties DESC, university, id
LIMIT $number
