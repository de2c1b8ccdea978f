// 举措涉及的领域 · Sectors of each measure
// Every measure with every sector that it concerns and the words that say so. `basis` is words, where the measure itself
// names the sector, or heading, where only a title above it does.
// @param document: document = null — only what this document (id or name) says
MATCH (d:Document)
WHERE $document IS NULL OR d.id = $document OR d.name = $document
MATCH (m:Measure)
WHERE m.document = d.id
MATCH (m)-[r:CONCERNS]->(s:Sector)
RETURN s.name AS sector, s.key AS key, r.basis AS basis, m.id AS measure_id,
       r.quote AS quote, d.name AS document, m.outline AS outline, r.start AS start, r.`end` AS `end`, s.id AS id
ORDER BY document, start, basis, key, measure_id
