UNWIND $rows AS row MATCH (:Passage {id: row.passage})-[r:MENTIONS]->(:<<label>> {id: row.node}) DELETE r
