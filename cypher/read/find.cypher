MATCH (n:<<nodes>>) WHERE n.id = $name OR $folded IN n.search
RETURN labels(n)[0] AS label, n {.*} AS node
