UNWIND $ids AS id
MATCH (n:<<label>> {id: id})<-[:MENTIONS]-(p:Passage)
RETURN p.id AS passage, n.id AS node
