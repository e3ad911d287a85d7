UNWIND $rows AS row MATCH (:<<source>> {id: row.source})-[r:<<type>> {id: row.id}]->(:<<target>> {id: row.target}) DELETE r
