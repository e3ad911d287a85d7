// title: Regions without ties to a province
// description: The regions of Belarus, all of them, to which a Chinese province is not tied, neither itself nor through
//   its districts, cities and bodies and theirs. A planned tie is none.
// @param province: region - the province
// @param regions: units = "BelarusianRegion" - the regions to look at: all of a label
// asked: [belarusian] regions [belarus] <none> [any] <tie>|<partner> [in] {province}
// asked: [belarusian] regions [belarus] {province} <none> [any] <tie>|<partner>
// asked: [belarusian] regions [belarus] not <tie>|twinned [yet] [in] {province}
// asked: {province} <none> <tie>|<partner> [with|in] [belarusian] regions [belarus]
// asked: <in> [belarusian] regions [belarus] {province} <none> <tie>|<partner>
// example: Which Belarusian regions have no ties to Guangdong?
OPTIONAL MATCH (a:<<nodes>> {id: $province})<-[:PART_OF*0..4]-(m)
WITH collect(DISTINCT m.id) AS inside
UNWIND $regions AS unit
WITH inside, unit.id AS id, unit.name AS region
WHERE NOT EXISTS {
  MATCH (p:<<nodes>> {id: id})<-[:PART_OF*0..4]-(n)-[r:<<ties>>]-(o) WHERE o.id IN inside AND r.status <> 'planned'
}
RETURN region, id
ORDER BY region, id
