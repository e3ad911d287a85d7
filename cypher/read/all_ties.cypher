MATCH (s)-[r:<<type>>]->(t) RETURN r {.*} AS tie, s.id AS source, t.id AS target LIMIT $limit
