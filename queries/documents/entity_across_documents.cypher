// 同一事物在各文件中 · One entity across documents
// For each document, how many measures name a region (divisions below it included), an agency or a project, the stages
// of the project there, and the first sentence.
// @param entity: entity — id, name or alias of the thing
MATCH (e:Region|Agency|Project)
WHERE e.id = $entity OR e.name = $entity OR $entity IN e.aliases
WITH e,
     CASE WHEN e.id = $entity THEN 0 WHEN e.name = $entity THEN 1 ELSE 2 END AS closeness,
     CASE e.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 WHEN 'county' THEN 3 ELSE 4 END AS size
ORDER BY closeness, size, e.id
LIMIT 1
MATCH (part)-[:PART_OF*0..6]->(e)
MATCH (m:Measure)-[r:MENTIONS|APPLIES_TO|RESPONSIBLE_FOR]-(part)
MATCH (d:Document)
WHERE d.id = m.document
WITH d, m, CASE WHEN part:Project THEN r.stage ELSE null END AS stage
ORDER BY m.start, stage
WITH d, collect(DISTINCT m) AS found, collect(DISTINCT stage) AS stages
WITH d, size(found) AS measures, stages, found[0] AS first
RETURN measures, stages,
       first.sentence AS quote, d.name AS document, first.outline AS outline,
       first.sentence_start AS start, first.sentence_end AS `end`, d.id AS id
ORDER BY d.date, d.period_from, document, id
