MATCH (c:Correction) WHERE any(document IN c.documents WHERE document IN $documents)
RETURN c {.*} AS correction
