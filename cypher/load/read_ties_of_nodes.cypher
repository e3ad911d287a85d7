UNWIND $ids AS id
MATCH (n:<<label>> {id: id})-[r:<<type>>]-()
RETURN DISTINCT r {.*} AS tie, startNode(r).id AS source, labels(startNode(r))[0] AS source_label,
       endNode(r).id AS target, labels(endNode(r))[0] AS target_label
