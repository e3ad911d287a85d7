// What the ties rest on, and the one node that a load holds on to, so that two loads come one after the other.
CREATE CONSTRAINT Document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Citation_id IF NOT EXISTS FOR (n:Citation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Correction_id IF NOT EXISTS FOR (n:Correction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Loading_id IF NOT EXISTS FOR (n:Loading) REQUIRE n.id IS UNIQUE;
CREATE INDEX Document_title IF NOT EXISTS FOR (n:Document) ON (n.title);
CREATE INDEX Citation_title IF NOT EXISTS FOR (n:Citation) ON (n.title);
