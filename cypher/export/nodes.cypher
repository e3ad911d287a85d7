UNWIND $rows AS row MERGE (n:<<label>> {id: row.id}) SET n += row.props RETURN count(*) AS written
