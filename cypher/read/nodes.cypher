UNWIND $ids AS id MATCH (n:<<nodes>> {id: id}) RETURN labels(n)[0] AS label, n {.*} AS node
