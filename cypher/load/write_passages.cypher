UNWIND $rows AS row MATCH (p:Passage {id: row.id}) SET p += row.props RETURN count(*) AS written
