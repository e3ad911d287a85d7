// title: Ties per year
// description: How many ties of each type were made in each year, planned ones not counted.
MATCH ()-[r:<<ties>>]->()
WHERE r.date IS NOT NULL AND r.status <> 'planned'
RETURN left(r.date, 4) AS year, type(r) AS type, count(r) AS ties
ORDER BY year, type
