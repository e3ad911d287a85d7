MATCH (d:Document) RETURN d.id AS id, d.title AS title ORDER BY id
