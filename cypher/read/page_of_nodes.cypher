MATCH (n:<<label>>) WHERE n.id > $after RETURN n {.*} AS node ORDER BY n.id LIMIT $limit
