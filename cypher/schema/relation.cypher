// For each relation type of the vocabulary: an id belongs to one tie, and dates are looked up.
CREATE CONSTRAINT <<type>>_id IF NOT EXISTS FOR ()-[r:<<type>>]-() REQUIRE r.id IS UNIQUE;
CREATE INDEX <<type>>_date_from IF NOT EXISTS FOR ()-[r:<<type>>]-() ON (r.date_from);
