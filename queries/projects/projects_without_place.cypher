// 没有地点的项目 · Projects without a place
// Projects of which no document says where they lie or what they connect.
// @param kind: string = null — only this kind
// @param document: document = null — only what this document (id or name) says
MATCH (p:Project)-[s:STAGE_IN]->(d:Document)
WHERE ($kind IS NULL OR p.kind = $kind)
  AND ($document IS NULL OR d.id = $document OR d.name = $document)
  AND NOT EXISTS { MATCH (p)-[:LOCATED_IN|CONNECTS]->(:Region) }
OPTIONAL MATCH (m)-[:MENTIONS]->(p)
WHERE m.document = s.document AND m.start <= s.start AND s.start < m.end
WITH p, s, d, min(m.outline) AS outline
RETURN p.name AS name, p.kind AS kind, s.stage AS stage,
       s.quote AS quote, d.name AS document, outline, s.start AS start, s.`end` AS `end`, p.id AS id
ORDER BY kind, name, document, start
