UNWIND $ids AS id MATCH (p:Passage {id: id}) DETACH DELETE p
