UNWIND $rows AS row
MATCH (s:<<source>> {id: row.source})
MATCH (t:<<target>> {id: row.target})
CREATE (s)-[r:<<type>>]->(t)
SET r = row.props
RETURN count(*) AS written
