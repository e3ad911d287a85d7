MATCH (s)-[r:<<type>>]->(t) WHERE r.id IN $ids RETURN r {.*} AS tie, s.id AS source, t.id AS target
