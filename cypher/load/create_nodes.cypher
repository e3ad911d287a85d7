UNWIND $rows AS row CREATE (n:<<label>>) SET n = row RETURN count(*) AS written
