// 某领域的项目 · Projects of a sector
// Projects that measures on a sector name, with the words that make the measure one of the sector's; `stage` is that of the
// mention.
// @param sector: sector — id, name, key or alias of the sector
// @param stage: string[study|preparatory|planned|start|ongoing|completion|operation] = null — only this stage
// @param region: region = null — only projects that are located in this region or connect it, divisions below it included
// @param basis: string[words|heading|any] = "words" — whether a measure belongs to a sector by its own words, by its heading, or either
// @param document: document = null — only what this document (id or name) says
MATCH (s:Sector)<-[c:CONCERNS]-(m:Measure)-[named:MENTIONS]->(p:Project)
WHERE (s.id = $sector OR s.name = $sector OR s.key = $sector OR $sector IN s.aliases)
  AND ($basis = 'any' OR c.basis = $basis)
  AND ($stage IS NULL OR named.stage = $stage)
  AND ($region IS NULL OR EXISTS {
        MATCH (p)-[:LOCATED_IN|CONNECTS]->(part:Region)-[:PART_OF*0..6]->(e:Region)
        WHERE e.id = $region OR e.name = $region OR $region IN e.aliases
      })
MATCH (d:Document {id: m.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
WITH p, named.stage AS stage, m, d, c.quote AS word
ORDER BY c.start
WITH p, stage, m, d, collect(DISTINCT word) AS words
RETURN stage, p.name AS name, p.kind AS kind, words,
       m.sentence AS quote, d.name AS document, m.outline AS outline,
       m.sentence_start AS start, m.sentence_end AS `end`, p.id AS id
ORDER BY CASE stage WHEN 'study' THEN 1 WHEN 'preparatory' THEN 2 WHEN 'planned' THEN 3 WHEN 'start' THEN 4
                    WHEN 'ongoing' THEN 5 WHEN 'completion' THEN 6 ELSE 7 END, kind, name, document, start, id
