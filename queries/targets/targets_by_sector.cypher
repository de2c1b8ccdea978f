// 按领域列出的指标 · Targets by sector
// Targets of the measures of each sector, with what they measure and for whom (`scope`).
// @param sector: sector = null — only this sector (id, name, key or alias)
// @param scope: string = null — only targets whose scope holds these words
// @param basis: string[words|heading|any] = "words" — whether a measure belongs to a sector by its own words, by its heading, or either
// @param document: document = null — only what this document (id or name) says
MATCH (s:Sector)<-[c:CONCERNS]-(m:Measure)-[:SETS]->(t:Target)
WHERE ($basis = 'any' OR c.basis = $basis)
  AND ($sector IS NULL OR s.id = $sector OR s.name = $sector OR s.key = $sector OR $sector IN s.aliases)
  AND ($scope IS NULL OR t.scope CONTAINS $scope)
MATCH (d:Document)
WHERE d.id = m.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
WITH DISTINCT s, t, m, d.name AS document
RETURN s.name AS sector, t.what AS what, t.text AS target, t.low AS low, t.high AS high, t.unit AS unit,
       t.scope AS scope, t.deadline AS deadline,
       m.sentence AS quote, document, m.outline AS outline, m.sentence_start AS start, m.sentence_end AS `end`, t.id AS id
ORDER BY s.key, document, t.start, id
