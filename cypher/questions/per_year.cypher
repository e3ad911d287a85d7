// title: Ties per year
// description: How many ties of each type were made in each year, planned ones not counted.
// @param type: relation = null - ties of this type only
// @param since: date = null - ties made on this day or later
// @param until: last_day = null - ties made on this day or earlier
// asked: [how] [many|number|count] <tie> [<make>] [per|each|every|by|in|a] [each|every] year|annually|yearly
// asked: [how] [many|number|count] {type} [<make>] [per|each|every|by|in] [each|every] year|annually|yearly
// also: {since}..{until}
// also: <make>
// example: How many ties were made each year?
MATCH ()-[r:<<ties>>]->()
WHERE r.date IS NOT NULL AND r.status <> 'planned' AND ($type IS NULL OR type(r) = $type)
  AND ($since IS NULL OR r.date_to >= $since) AND ($until IS NULL OR r.date_from <= $until)
RETURN left(r.date, 4) AS year, type(r) AS type, count(r) AS ties
ORDER BY year, type
