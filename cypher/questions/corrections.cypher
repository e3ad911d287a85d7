// title: Corrections by people
// description: The entries of the files of corrections as they were applied when the documents were read, and why those that were not applied were not.
// @param idle: boolean = false - only those that changed nothing
// asked: corrections [made|applied|written] [by] [people|persons|hand]
// asked: what corrected [by] [people|persons|hand]
// example: Which corrections were made by people?
MATCH (c:Correction)
WHERE NOT $idle OR c.idle <> ''
RETURN c.action AS correction, c.about AS about, c.to AS to, c.note AS note, c.who AS who, c.when AS when,
       c.idle AS not_applied, c.file AS file, c.line AS line
ORDER BY file, line, about
