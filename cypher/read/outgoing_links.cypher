UNWIND $ids AS id
MATCH (p:Passage {id: id})-[r:<<links>>]->(m)
RETURN id AS source, type(r) AS type, labels(m)[0] AS label, m.id AS target, r {.*} AS properties
