MATCH (s)-[r:<<type>>]->(t) WHERE any(document IN r.documents WHERE document IN $documents)
RETURN r {.*} AS tie, s.id AS source, labels(s)[0] AS source_label, t.id AS target, labels(t)[0] AS target_label
