// Of the given nodes, those that nothing holds any more: no document, no tie, and nothing is part of them.
UNWIND $ids AS id
MATCH (n:<<label>> {id: id})
WHERE size(coalesce(n.documents, [])) = 0 AND NOT EXISTS { (n)-[:<<ties>>]-() } AND NOT EXISTS { (n)<-[:PART_OF]-() }
RETURN n.id AS id, [(n)-[:PART_OF]->(whole) | [labels(whole)[0], whole.id]] AS wholes
