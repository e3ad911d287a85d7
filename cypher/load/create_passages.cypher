UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (p:Passage)-[:IN_DOCUMENT]->(d)
SET p = row.props
RETURN count(*) AS written
