// title: Regions without ties to a province
// description: The Belarusian regions of the graph to which a Chinese province is not tied, neither itself nor through
//   its districts, cities and bodies and theirs.
// @param province: node - the province
MATCH (a:<<nodes>> {id: $province})<-[:PART_OF*0..4]-(m)
WITH collect(DISTINCT m.id) AS inside
MATCH (p:BelarusianRegion)
WHERE NOT EXISTS {
  MATCH (p)<-[:PART_OF*0..4]-(n)-[:<<ties>>]-(o) WHERE o.id IN inside
}
RETURN p.name AS region, p.id AS id
ORDER BY region, id
