// 领域的动词与阶段 · Verbs of a sector
// Which verbs the measures of each sector open with, and whether they tell of what was done or will be done.
// @param sector: sector = null — only this sector (id, name, key or alias)
// @param minimum: integer = 1 — only verbs with at least so many measures
// @param basis: string[words|heading|any] = "words" — whether a measure belongs to a sector by its own words, by its heading, or either
// @param document: document = null — only what this document (id or name) says
MATCH (m:Measure)-[c:CONCERNS]->(s:Sector)
WHERE ($basis = 'any' OR c.basis = $basis) AND m.action IS NOT NULL
  AND ($sector IS NULL OR s.id = $sector OR s.name = $sector OR s.key = $sector OR $sector IN s.aliases)
MATCH (d:Document {id: m.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
WITH DISTINCT s, m, d.name AS document
ORDER BY document, m.start
WITH s, m.action AS verb, m.tense AS tense, collect(m) AS found, collect(document) AS documents
WITH s, verb, tense, size(found) AS measures, found[0] AS first, documents[0] AS document
WHERE measures >= $minimum
RETURN s.name AS sector, verb, tense, measures, first.sentence AS quote, document, first.outline AS outline,
       first.sentence_start AS start, first.sentence_end AS `end`, first.id AS id
ORDER BY s.key, measures DESC, verb, tense
