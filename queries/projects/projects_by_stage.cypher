// 按阶段列出的项目 · Projects by stage
// The stage that each document gives each project, from study to operation, with the words that say so.
// @param stage: string[study|preparatory|planned|start|ongoing|completion|operation] = null — only this stage
// @param kind: string = null — only this kind (机场, 公路, 水库/水利枢纽 …)
// @param region: region = null — only projects that are located in this region or connect it, divisions below it included
// @param document: document = null — only what this document (id or name) says
MATCH (p:Project)-[s:STAGE_IN]->(d:Document)
WHERE ($stage IS NULL OR s.stage = $stage)
  AND ($kind IS NULL OR p.kind = $kind)
  AND ($document IS NULL OR d.id = $document OR d.name = $document)
  AND ($region IS NULL OR EXISTS {
        MATCH (p)-[:LOCATED_IN|CONNECTS]->(part:Region)-[:PART_OF*0..6]->(e:Region)
        WHERE e.id = $region OR e.name = $region OR $region IN e.aliases
      })
OPTIONAL MATCH (m)-[:MENTIONS]->(p)
WHERE m.document = s.document AND m.start <= s.start AND s.start < m.end
WITH p, s, d, min(m.outline) AS outline
WITH p, s, d, outline,
     CASE s.stage WHEN 'study' THEN 1 WHEN 'preparatory' THEN 2 WHEN 'planned' THEN 3 WHEN 'start' THEN 4
                  WHEN 'ongoing' THEN 5 WHEN 'completion' THEN 6 ELSE 7 END AS rank
RETURN s.stage AS stage, p.name AS name, p.kind AS kind,
       s.quote AS quote, d.name AS document, outline, s.start AS start, s.`end` AS `end`, p.id AS id
ORDER BY rank, kind, name, document, start, id
