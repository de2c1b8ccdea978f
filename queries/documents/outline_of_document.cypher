// 文件提纲 · Outline of a document
// Parts, chapters, sections, boxes and items in reading order, with the number of measures in each, parts below it
// included.
// @param document: document = null — id or name; all documents where none is given
MATCH (d:Document)
WHERE d.status = 'read' AND ($document IS NULL OR d.id = $document OR d.name = $document)
MATCH path = (d)-[:HAS_PART*1..12]->(u:Unit)
WHERE NOT u.kind IN ['paragraph', 'furniture']
WITH d, u, length(path) AS depth
OPTIONAL MATCH (u)-[:HAS_PART*0..12]->(below:Unit)-[:CONTAINS]->(m:Measure)
WITH d, u, depth, count(DISTINCT m) AS measures
RETURN depth, u.kind AS kind, u.number AS number, u.title AS title, measures,
       u.text AS quote, d.name AS document, u.outline AS outline, u.start AS start, u.`end` AS `end`, u.id AS id
ORDER BY document, u.order, id
