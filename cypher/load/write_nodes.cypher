UNWIND $rows AS row MATCH (n:<<label>> {id: row.id}) SET n += row.props RETURN count(*) AS written
