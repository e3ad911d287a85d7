// title: Residents of a park
// description: The companies resident in a park or economic zone, with year, number, countries of the capital and line
//   of business. Those that only plan it are none.
// @param park: node - the park or zone
// @param since: date = null - those admitted on this day or later
// @param until: last_day = null - those admitted on this day or earlier
// @param capital: country = null - those with capital of this country (ISO 3166-1 code such as CN) only
// @param business: text = null - those whose line of business has this word
// asked: [{capital}] [companies|firms] residents|resident|companies|firms [in] {park} [park|zone]
// asked: {park} [park|zone] [{capital}] residents|companies
// asked: companies|firms [{capital}] [<make>|joined|came|settled] [residents|resident] [in] {park} [park|zone]
// asked: joined|entered|settled [in] {park} [park|zone]
// also: <make>|joined|came|settled|admitted|registered
// also: [with] {capital} capital|money|owners
// also: [with] capital [of|from] {capital}
// also: {since}..{until}
// also: [business|line] [working] in|making|make|producing|produce {business}
// example: Which companies became residents of Great Stone in 2021?
MATCH (c:Company)-[r:RESIDENT_OF]->(p:IndustrialPark {id: $park})
WHERE r.status <> 'planned' AND ($since IS NULL OR r.date_to >= $since) AND ($until IS NULL OR r.date_from <= $until)
  AND ($capital IS NULL OR $capital IN r.capital)
  AND ($business IS NULL OR toLower(r.business) CONTAINS toLower($business))
RETURN c.name AS company, r.date AS date, r.number AS number, r.capital AS capital, r.business AS business,
       r.status AS status, r.id AS tie
ORDER BY r.date IS NULL, r.date, r.number IS NULL, r.number, company, tie
