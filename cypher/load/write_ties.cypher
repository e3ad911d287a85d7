UNWIND $rows AS row
MATCH (:<<source>> {id: row.source})-[r:<<type>> {id: row.id}]->(:<<target>> {id: row.target})
SET r += row.props
RETURN count(*) AS written
