// 某章节的事实 · Facts of a section
// What the measures below a part, chapter, section, box or item name: regions, agencies, projects, sectors (by their own
// words) and targets.
// @param section: string — id of the unit, or words of its number, title or outline
// @param document: document = null — only what this document (id or name) says
MATCH (u:Unit)
WHERE NOT u.kind IN ['paragraph', 'furniture']
  AND (u.id = $section OR u.title CONTAINS $section OR u.number = $section OR u.outline = $section)
MATCH (u)-[:HAS_PART*0..12]->(:Unit)-[:CONTAINS]->(m:Measure)
MATCH (m)-[r:MENTIONS|APPLIES_TO|CONCERNS|SETS|CITES]->(thing)
WHERE type(r) <> 'CONCERNS' OR r.basis = 'words'
MATCH (d:Document)
WHERE d.id = m.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
WITH DISTINCT m, thing, type(r) AS relation, r.stage AS stage, d.name AS document
RETURN labels(thing)[0] AS type, coalesce(thing.name, thing.text) AS name, relation, stage, m.text AS measure,
       m.sentence AS quote, document, m.outline AS outline, m.sentence_start AS start, m.sentence_end AS `end`, thing.id AS id
ORDER BY document, m.start, type, name, relation, id
