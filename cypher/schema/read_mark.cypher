MATCH (l:Loading {id: 'schema'}) RETURN l.mark AS mark
