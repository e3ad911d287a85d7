// title: Ties of a period
// description: All ties made since or until a day, earliest first.
// @param since: date = null - ties made on this day or later
// @param until: last_day = null - ties made on this day or earlier
// @param type: relation = null - ties of this type only
// @param status: status = null - ties of this status only: established, planned or ended
// asked: [new] [{status}] <tie>|{type} {since}..{until}
// asked: happened {since}..{until}
// asked: {since}..{until} [{status}] <tie>|{type}
// also: <make>
// example: Which ties were made in 2023?
MATCH (a)-[r:<<ties>>]->(b)
WHERE r.date IS NOT NULL AND ($since IS NULL OR r.date_to >= $since) AND ($until IS NULL OR r.date_from <= $until)
  AND ($type IS NULL OR type(r) = $type) AND ($status IS NULL OR r.status = $status)
RETURN r.date AS date, a.name AS one, type(r) AS type, b.name AS other, r.kind AS kind, r.status AS status,
       coalesce(size(r.documents), 0) AS sources, r.id AS tie
ORDER BY date, one, other, tie
