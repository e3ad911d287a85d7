UNWIND $ids AS id
MATCH (n:<<nodes>> {id: id})-[r:<<relations>>]-()
RETURN DISTINCT type(r) AS type, r {.*} AS tie, startNode(r).id AS source, endNode(r).id AS target LIMIT $limit
