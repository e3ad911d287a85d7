MATCH (n:<<nodes>>) RETURN n.name AS name, n.search AS search
