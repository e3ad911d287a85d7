UNWIND $documents AS document
MATCH (:Document {id: document})<-[:IN_DOCUMENT]-(p:Passage)
RETURN p.id AS id, [(p)-[:CITES]->(c) | c.id] AS citations
