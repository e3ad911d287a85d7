MATCH (n:<<nodes>>) WHERE any(name IN n.search WHERE name IN $keys)
RETURN [name IN n.search WHERE name IN $keys] AS names
