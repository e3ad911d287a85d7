UNWIND $ids AS id
MATCH (p:Passage {id: id})-[:IN_DOCUMENT]->(d:Document)
RETURN d.id AS document, p {.*} AS passage, [(p)-[:CITES]->(c) | c {.*}] AS citations
