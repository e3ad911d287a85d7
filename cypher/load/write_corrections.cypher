UNWIND $rows AS row MERGE (c:Correction {id: row.id}) SET c += row.props RETURN count(*) AS written
