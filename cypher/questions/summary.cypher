// title: Summary of the graph
// description: How many nodes of each label and ties of each type there are, and what they rest on.
// asked: summary|overview|size [in] [graph]
// asked: how many|much [nodes|<tie>] [in] [graph]
// asked: how big|large graph
// asked: summarise|summarize [graph]
// asked: how many [places|nodes|universities|companies|cities] <tie> [in] [graph]
// example: How much is in the graph?
MATCH (n:<<nodes>>)
RETURN 'node' AS what, labels(n)[0] AS name, count(n) AS number ORDER BY name
UNION ALL
MATCH ()-[r:<<relations>>]->()
RETURN 'tie' AS what, type(r) AS name, count(r) AS number ORDER BY name
UNION ALL
MATCH (d:Document) RETURN 'evidence' AS what, 'Document' AS name, count(d) AS number
UNION ALL
MATCH (p:Passage) RETURN 'evidence' AS what, 'Passage' AS name, count(p) AS number
UNION ALL
MATCH (c:Citation) RETURN 'evidence' AS what, 'Citation' AS name, count(c) AS number
