// Holds a write lock until the load is committed: a second load waits here, and then sees what the first one wrote.
MERGE (l:Loading {id: 'lock'}) SET l.held = $moment
