// Days come as text, which the driver packs much faster than dates.
UNWIND $rows AS row
MATCH (s:<<source>> {id: row.source})
MATCH (t:<<target>> {id: row.target})
CREATE (s)-[r:<<type>>]->(t)
SET r = row.props, r.date_from = date(row.first), r.date_to = date(row.last)
RETURN count(*) AS written
