// title: The sources
// description: The documents in the graph, with how many ties each says.
// asked: <source> [read|there|graph|used|loaded] [in] [graph]
// asked: how many <source> [read|graph|used|loaded] [in] [graph]
// example: Which documents were read?
MATCH (d:Document)
RETURN d.title AS title, d.date AS date, d.path AS path,
       COUNT { MATCH (d)<-[:IN_DOCUMENT]-(:Passage) } AS passages,
       COUNT { MATCH ()-[r:<<ties>>]->() WHERE d.id IN r.documents } AS ties, d.id AS document
ORDER BY title, document
