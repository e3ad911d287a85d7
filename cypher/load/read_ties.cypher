// The ties between the given ends, whichever way they run.
UNWIND $rows AS row
MATCH (a:<<source>> {id: row.source})
MATCH (b:<<target>> {id: row.target})
MATCH (a)-[r:<<type>>]-(b)
RETURN r {.*} AS tie, startNode(r).id AS source, labels(startNode(r))[0] AS source_label,
       endNode(r).id AS target, labels(endNode(r))[0] AS target_label
