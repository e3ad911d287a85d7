UNWIND $rows AS row MERGE (c:Citation {id: row.id}) SET c += row.props RETURN count(*) AS written
