UNWIND $rows AS row
MATCH (p:Passage {id: row.passage})
MATCH (n:<<label>> {id: row.node})
MERGE (p)-[:MENTIONS]->(n)
RETURN count(*) AS written
