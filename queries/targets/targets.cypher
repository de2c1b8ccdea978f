// 量化指标 · Targets
// Quantities that the documents set, with what they measure, and the sentence of each.
// @param what: string = null — only targets with these words in what they measure or in themselves
// @param sector: sector = null — only those of measures that concern this sector by word or heading (id, name, key, alias)
// @param region: region = null — only those of measures that name this region or a division below it, or carry on about it
// @param document: document = null — only what this document (id or name) says
MATCH (m:Measure)-[:SETS]->(t:Target)
WHERE ($what IS NULL OR t.what CONTAINS $what OR t.text CONTAINS $what)
  AND ($sector IS NULL OR EXISTS {
        MATCH (m)-[:CONCERNS]->(s:Sector)
        WHERE s.id = $sector OR s.name = $sector OR s.key = $sector OR $sector IN s.aliases
      })
  AND ($region IS NULL OR EXISTS {
        MATCH (m)-[:MENTIONS|APPLIES_TO]->(part:Region)-[:PART_OF*0..6]->(e:Region)
        WHERE e.id = $region OR e.name = $region OR $region IN e.aliases
      })
MATCH (d:Document {id: t.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
OPTIONAL MATCH (t)-[:ABOUT]->(p:Project)
WITH DISTINCT t, m, d, p
ORDER BY p.name
WITH t, m, d, collect(p.name) AS projects
RETURN t.text AS target, t.low AS low, t.high AS high, t.unit AS unit, t.comparator AS comparator,
       t.what AS what, t.scope AS scope, t.deadline AS deadline, t.binding AS binding, projects,
       m.sentence AS quote, d.name AS document, m.outline AS outline,
       m.sentence_start AS start, m.sentence_end AS `end`, t.id AS id
ORDER BY document, t.start, id
