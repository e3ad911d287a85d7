UNWIND $rows AS row MATCH (:Passage {id: row.passage})-[r:CITES]->(:Citation {id: row.citation}) DELETE r
