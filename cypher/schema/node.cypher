// For each node label of the vocabulary: an id belongs to one node, and names are looked up.
CREATE CONSTRAINT <<label>>_id IF NOT EXISTS FOR (n:<<label>>) REQUIRE n.id IS UNIQUE;
CREATE INDEX <<label>>_name IF NOT EXISTS FOR (n:<<label>>) ON (n.name);
