MATCH (c:Correction) RETURN c {.*} AS correction ORDER BY c.file, c.line, c.id
