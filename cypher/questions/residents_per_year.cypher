// title: Residents of a park by year, capital and business
// description: How many companies became residents of a park, by year, by countries of the capital and by line of
//   business. Those that only plan it are not counted.
// @param park: node - the park or zone
// asked: how many residents|companies|firms [<make>|joined] [residents] [{park}] [each|per|every|by] year|annually
// asked: how many residents|companies|firms [<make>|joined] [residents] {park} [<make>|joined|gain|gained|admit] [each|per|every|by] year|annually
// asked: how many residents|companies {park} [<make>|joined|gain|gained|admit|admitted] [each|per|every|by] year
// asked: residents|companies {park} [by|per] year [capital|country] [line] [business]
// asked: {park} residents|companies [by|per] year [capital|country] [line] [business]
// example: How many companies became residents of Great Stone each year?
MATCH (c:Company)-[r:RESIDENT_OF]->(p:IndustrialPark {id: $park})
WHERE r.status <> 'planned'
WITH coalesce(left(r.date, 4), 'unknown') AS year,
     CASE
       WHEN r.capital IS NULL THEN 'unknown'
       ELSE reduce(text = '', code IN r.capital | text + CASE WHEN text = '' THEN '' ELSE ', ' END + code)
     END AS capital,
     coalesce(r.business, 'unknown') AS business, c.name AS name
ORDER BY name
RETURN year, capital, business, count(name) AS companies, collect(name) AS names
ORDER BY year, capital, business
