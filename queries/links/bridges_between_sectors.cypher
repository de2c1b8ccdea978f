// 跨领域的桥梁 · Bridges between sectors
// Regions, projects and agencies whose measures concern two or more sectors, by their words, with the number of sectors.
// @param type: string[Region|Project|Agency] = null — only things of this type
// @param minimum: integer = 2 — only things that tie at least so many sectors
// @param basis: string[words|heading|any] = "words" — whether a measure belongs to a sector by its own words, by its heading, or either
// @param document: document = null — only what this document (id or name) says
CALL {
  MATCH (m:Measure)-[:MENTIONS|APPLIES_TO]->(x:Region|Project|Agency)
  RETURN m, x
  UNION
  MATCH (m:Measure)<-[:RESPONSIBLE_FOR]-(x:Agency)
  RETURN m, x
}
MATCH (m)-[c:CONCERNS]->(s:Sector)
WHERE $basis = 'any' OR c.basis = $basis
MATCH (d:Document {id: m.document})
WHERE ($document IS NULL OR d.id = $document OR d.name = $document) AND ($type IS NULL OR labels(x)[0] = $type)
WITH DISTINCT x, m, d.name AS document, s
ORDER BY document, m.start, s.key
WITH x, collect(DISTINCT s.name) AS sectors, count(DISTINCT m) AS measures, collect(m) AS found, collect(document) AS documents
WITH x, sectors, measures, found[0] AS first, documents[0] AS document
WHERE size(sectors) >= $minimum
RETURN labels(x)[0] AS type, x.name AS name, size(sectors) AS number, sectors, measures,
       first.sentence AS quote, document, first.outline AS outline,
       first.sentence_start AS start, first.sentence_end AS `end`, x.id AS id
ORDER BY number DESC, measures DESC, type, name, id
