MERGE (l:Loading {id: 'schema'}) SET l.mark = $mark
