CALL () { MATCH (d:Document) RETURN count(d) AS documents }
CALL () { MATCH (p:Passage) RETURN count(p) AS passages }
CALL () { MATCH (c:Citation) RETURN count(c) AS citations }
RETURN documents, passages, citations
