// 连接两地的项目 · Projects that tie two regions
// Projects that lie in or connect one region and also another, divisions below them included.
// @param region: region — id, name or alias of the one
// @param other: region — id, name or alias of the other
// @param document: document = null — only what this document (id or name) says
MATCH (a:Region)
WHERE a.id = $region OR a.name = $region OR $region IN a.aliases
WITH a,
     CASE WHEN a.id = $region THEN 0 WHEN a.name = $region THEN 1 ELSE 2 END AS closeness,
     CASE a.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 WHEN 'county' THEN 3 ELSE 4 END AS size
ORDER BY closeness, size, a.id
LIMIT 1
MATCH (b:Region)
WHERE b.id = $other OR b.name = $other OR $other IN b.aliases
WITH a, b,
     CASE WHEN b.id = $other THEN 0 WHEN b.name = $other THEN 1 ELSE 2 END AS closeness,
     CASE b.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 WHEN 'county' THEN 3 ELSE 4 END AS size
ORDER BY closeness, size, b.id
LIMIT 1
MATCH (p:Project)-[r:LOCATED_IN|CONNECTS]->(:Region)-[:PART_OF*0..6]->(a)
MATCH (p)-[k:LOCATED_IN|CONNECTS]->(:Region)-[:PART_OF*0..6]->(b)
WHERE r.document = k.document
MATCH (d:Document)
WHERE d.id = r.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
MATCH (m:Measure)-[named:MENTIONS]->(p)
WHERE m.document = r.document AND m.start <= r.start AND r.start < m.end
WITH DISTINCT p, m, d.name AS document, named.stage AS stage
RETURN p.name AS name, p.kind AS kind, stage,
       m.sentence AS quote, document, m.outline AS outline, m.sentence_start AS start, m.sentence_end AS `end`, p.id AS id
ORDER BY name, document, start, stage
