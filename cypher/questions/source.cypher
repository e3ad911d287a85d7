// title: What one source says
// description: The ties that a document says, with its sentences.
// @param document: document - the document's id or title
// asked: what|which [<tie>] [<source>] {document} say|says|tell|tells|claim|claims
// asked: [<tie>] [<source>] {document}
// asked: <tie> [said|told|claimed|attested] [by|in] [<source>] {document}
// example: What does "Gomel Region: partners in China" say?
MATCH (d:Document)
WHERE d.id = $document OR d.title = $document
MATCH (a)-[r:<<relations>>]->(b)
WHERE d.id IN r.documents
UNWIND r.evidence AS passage
MATCH (p:Passage {id: passage})-[:IN_DOCUMENT]->(d)
RETURN p.section AS section, p.start AS start, a.name AS one, type(r) AS type, b.name AS other, r.date AS date,
       r.status AS status, p.reading AS sentence, r.id AS tie
ORDER BY start, one, other, tie
