// 跨领域联系 · Cross-sector links
// Pairs of sectors that the same measure concerns, with the number of such measures and the first of them. Counts rest on
// the measures' own words: headings would only mirror the chapters.
// @param basis: string[words|heading|any] = "words" — whether a measure belongs to a sector by its own words, by its heading, or either
// @param sector: sector = null — only pairs with this sector (id, name, key or alias)
// @param minimum: integer = 1 — only pairs with at least so many measures
// @param document: document = null — only what this document (id or name) says
MATCH (a:Sector)<-[c:CONCERNS]-(m:Measure)-[k:CONCERNS]->(b:Sector)
WHERE a.key < b.key
  AND ($basis = 'any' OR (c.basis = $basis AND k.basis = $basis))
  AND ($sector IS NULL OR $sector IN [a.id, a.name, a.key, b.id, b.name, b.key] OR $sector IN a.aliases OR $sector IN b.aliases)
MATCH (d:Document {id: m.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
WITH DISTINCT a, b, m, d
ORDER BY d.name, m.start
WITH a, b, collect(m) AS measures, collect(d.name) AS documents
WITH a, b, size(measures) AS number, measures[0] AS first, documents[0] AS document
WHERE number >= $minimum
RETURN a.name AS sector, b.name AS with_sector, number AS measures,
       first.sentence AS quote, document, first.outline AS outline,
       first.sentence_start AS start, first.sentence_end AS `end`, first.id AS id
ORDER BY measures DESC, a.key, b.key
