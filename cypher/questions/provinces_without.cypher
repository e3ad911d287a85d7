// title: Provinces without ties to a region
// description: The Chinese provinces of the graph to which a Belarusian region is not tied, neither itself nor through
//   its districts, cities and bodies and theirs.
// @param region: node - the region
MATCH (a:<<nodes>> {id: $region})<-[:PART_OF*0..4]-(m)
WITH collect(DISTINCT m.id) AS inside
MATCH (p:ChineseProvince)
WHERE NOT EXISTS {
  MATCH (p)<-[:PART_OF*0..4]-(n)-[:<<ties>>]-(o) WHERE o.id IN inside
}
RETURN p.name AS province, p.kind AS kind, p.id AS id
ORDER BY province, id
