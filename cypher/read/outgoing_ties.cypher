UNWIND $ids AS id
MATCH (n:<<label>> {id: id})-[r:<<relations>>]->(m)
RETURN id AS source, type(r) AS type, labels(m)[0] AS label, m.id AS target, r {.*} AS properties
