// title: Residents of a park
// description: The companies resident in a park or economic zone, with year, number, countries of the capital and line
//   of business.
// @param park: node - the park or zone
// @param year: integer = null - those of this year only
// @param capital: text = null - those with capital of this country (ISO 3166-1 code such as CN) only
// @param business: text = null - those whose line of business has this word
MATCH (c:Company)-[r:RESIDENT_OF]->(p:IndustrialPark {id: $park})
WHERE ($year IS NULL OR r.date_from.year = $year) AND ($capital IS NULL OR toUpper($capital) IN r.capital)
  AND ($business IS NULL OR toLower(r.business) CONTAINS toLower($business))
RETURN c.name AS company, r.date AS date, r.number AS number, r.capital AS capital, r.business AS business,
       r.status AS status, r.id AS tie
ORDER BY r.date IS NULL, r.date, r.number IS NULL, r.number, company, tie
