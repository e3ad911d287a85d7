MATCH (n:<<label>>) WHERE any(document IN n.documents WHERE document IN $documents) RETURN n {.*} AS node
