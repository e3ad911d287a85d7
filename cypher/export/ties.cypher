UNWIND $rows AS row
MATCH (s:<<source>> {id: row.source})
MATCH (t:<<target>> {id: row.target})
MERGE (s)-[r:<<type>> {id: row.id}]->(t)
SET r += row.props
RETURN count(*) AS written
