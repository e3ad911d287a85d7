UNWIND $ids AS id MATCH (c:Citation {id: id}) WHERE NOT EXISTS { (c)<-[:CITES]-() } DELETE c
