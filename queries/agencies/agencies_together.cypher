// 谁与谁合作 · Agencies that work together
// Pairs of agencies that lead or support the same measure, with the number of such measures and the first of them.
// @param agency: agency = null — only pairs with this agency (id, name or alias)
// @param minimum: integer = 1 — only pairs with at least so many measures
// @param document: document = null — only what this document (id or name) says
MATCH (a:Agency)-[r:RESPONSIBLE_FOR]->(m:Measure)<-[k:RESPONSIBLE_FOR]-(b:Agency)
WHERE a.id < b.id
  AND ($agency IS NULL OR $agency IN [a.id, a.name, b.id, b.name] OR $agency IN a.aliases OR $agency IN b.aliases)
MATCH (d:Document)
WHERE d.id = m.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
WITH DISTINCT a, b, m, d.name AS document
ORDER BY document, m.start
WITH a, b, collect(m) AS found, collect(document) AS documents
WITH a, b, size(found) AS measures, found[0] AS first, documents[0] AS document
WHERE measures >= $minimum
RETURN a.name AS agency, b.name AS with_agency, measures,
       first.sentence AS quote, document, first.outline AS outline,
       first.sentence_start AS start, first.sentence_end AS `end`, first.id AS id
ORDER BY measures DESC, agency, with_agency
