MATCH ()-[r:<<type>>]->()
RETURN count(r) AS number, sum(CASE WHEN r.disputed THEN 1 ELSE 0 END) AS disputed,
       sum(CASE WHEN r.status = 'planned' THEN 1 ELSE 0 END) AS planned,
       sum(CASE WHEN r.date IS NULL THEN 1 ELSE 0 END) AS undated,
       min(r.date_from) AS first, max(r.date_from) AS last
