// 某领域涉及的地区 · Regions of a sector
// Regions that the measures of a sector name or carry on about, with the number of these measures and the first of them.
// @param sector: sector — id, name, key or alias of the sector
// @param level: string[country|province|prefecture|county|township|area|feature] = null — only regions of this level
// @param basis: string[words|heading|any] = "words" — whether a measure belongs to a sector by its own words, by its heading, or either
// @param document: document = null — only what this document (id or name) says
MATCH (m:Measure)-[c:CONCERNS]->(s:Sector)
WHERE (s.id = $sector OR s.name = $sector OR s.key = $sector OR $sector IN s.aliases)
  AND ($basis = 'any' OR c.basis = $basis)
MATCH (d:Document {id: m.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
MATCH (m)-[:MENTIONS|APPLIES_TO]->(r:Region)
WHERE $level IS NULL OR r.level = $level
WITH DISTINCT r, m, d
ORDER BY d.name, m.start
WITH r, collect(m) AS measures, collect(d.name) AS documents
WITH r, size(measures) AS number, measures[0] AS first, documents[0] AS document
RETURN r.name AS region, r.level AS level, r.code AS code, number AS measures,
       first.sentence AS quote, document, first.outline AS outline,
       first.sentence_start AS start, first.sentence_end AS `end`, r.id AS id
ORDER BY measures DESC, code, id
