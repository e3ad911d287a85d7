UNWIND $ids AS id
MATCH (p:Passage {id: id})
RETURN p {.*} AS passage, [(p)-[:CITES]->(c) | c.id] AS citations, [(p)-[:MENTIONS]->(n) | [labels(n)[0], n.id]] AS mentions
