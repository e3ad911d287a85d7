UNWIND $rows AS row
MATCH (p:Passage {id: row.passage})
MATCH (c:Citation {id: row.citation})
MERGE (p)-[:CITES]->(c)
RETURN count(*) AS written
