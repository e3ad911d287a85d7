// title: Provinces without ties to a region
// description: The provinces of China, all of them, to which a Belarusian region is not tied, neither itself nor through
//   its districts, cities and bodies and theirs. A planned tie is none.
// @param region: region - the region
// @param provinces: units = "ChineseProvince" - the provinces to look at: all of a label
// asked: [chinese] provinces [china] <none> [any] <tie>|<partner> [in] {region}
// asked: [chinese] provinces [china] {region} <none> [any] <tie>|<partner>
// asked: [chinese] provinces [china] not <tie>|twinned [yet] [in] {region}
// asked: {region} <none> <tie>|<partner> [with|in] [chinese] provinces [china]
// asked: <in> [chinese] provinces [china] {region} <none> <tie>|<partner>
// example: Which provinces have no ties to the Gomel Region?
OPTIONAL MATCH (a:<<nodes>> {id: $region})<-[:PART_OF*0..4]-(m)
WITH collect(DISTINCT m.id) AS inside
UNWIND $provinces AS unit
WITH inside, unit.id AS id, unit.name AS province, unit.kind AS kind
WHERE NOT EXISTS {
  MATCH (p:<<nodes>> {id: id})<-[:PART_OF*0..4]-(n)-[r:<<ties>>]-(o) WHERE o.id IN inside AND r.status <> 'planned'
}
RETURN province, kind, id
ORDER BY province, id
