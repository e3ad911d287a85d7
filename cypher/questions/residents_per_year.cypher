// title: Residents of a park by year, capital and business
// description: How many companies became residents of a park, by year, by countries of the capital and by line of
//   business.
// @param park: node - the park or zone
MATCH (c:Company)-[r:RESIDENT_OF]->(p:IndustrialPark {id: $park})
WITH coalesce(left(r.date, 4), 'unknown') AS year,
     CASE
       WHEN r.capital IS NULL THEN 'unknown'
       ELSE reduce(text = '', code IN r.capital | text + CASE WHEN text = '' THEN '' ELSE ', ' END + code)
     END AS capital,
     coalesce(r.business, 'unknown') AS business, c.name AS name
ORDER BY name
RETURN year, capital, business, count(name) AS companies, collect(name) AS names
ORDER BY year, capital, business
