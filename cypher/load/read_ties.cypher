UNWIND $rows AS row
MATCH (n:<<label>> {id: row.source})-[r:<<type>> {id: row.id}]-()
RETURN DISTINCT r {.*} AS tie, startNode(r).id AS source, labels(startNode(r))[0] AS source_label,
       endNode(r).id AS target, labels(endNode(r))[0] AS target_label
