// 某地的项目 · Projects in a region
// Projects that are located in a region or connect it, or one of the divisions below it, one row for each sentence that
// says so. `how` is direct, or inherited through the division named; `stage` is that of the mention.
// @param region: region — id, name or alias of the region
// @param kind: string = null — only this kind (机场, 公路, 水库/水利枢纽 …)
// @param stage: string[study|preparatory|planned|start|ongoing|completion|operation] = null — only this stage
// @param document: document = null — only what this document (id or name) says
MATCH (e:Region)
WHERE e.id = $region OR e.name = $region OR $region IN e.aliases
WITH e,
     CASE WHEN e.id = $region THEN 0 WHEN e.name = $region THEN 1 ELSE 2 END AS closeness,
     CASE e.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 WHEN 'county' THEN 3 ELSE 4 END AS size
ORDER BY closeness, size, e.id
LIMIT 1
MATCH path = (part:Region)-[:PART_OF*0..6]->(e)
WITH part, min(length(path)) AS distance
MATCH (p:Project)-[r:LOCATED_IN|CONNECTS]->(part)
WHERE $kind IS NULL OR p.kind = $kind
MATCH (d:Document)
WHERE d.id = r.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
OPTIONAL MATCH (m)-[named:MENTIONS]->(p)
WHERE m.document = r.document
  AND coalesce(m.sentence_start, m.start) <= r.start AND r.start < coalesce(m.sentence_end, m.end)
WITH p, part, distance, r, d, m, named,
     CASE WHEN m.start <= r.start AND r.start < m.end THEN 0 ELSE 1 END AS near
WITH p, d.name AS document, m.outline AS outline,
     coalesce(m.sentence, r.quote) AS quote,
     coalesce(m.sentence_start, r.start) AS start,
     coalesce(m.sentence_end, r.`end`) AS `end`,
     distance, near, part.name AS partname, type(r) AS relation, named.stage AS stage
ORDER BY distance, near, partname, relation, stage
WITH p, document, outline, quote, start, `end`,
     collect({distance: distance, part: partname, relation: relation, stage: stage}) AS ties
WITH p, document, outline, quote, start, `end`, ties[0] AS tie
WHERE $stage IS NULL OR tie.stage = $stage
RETURN CASE tie.distance WHEN 0 THEN 'direct' ELSE 'inherited' END AS how,
       CASE tie.distance WHEN 0 THEN null ELSE tie.part END AS through,
       p.name AS name, p.kind AS kind, tie.stage AS stage, tie.relation AS relation,
       quote, document, outline, start, `end`, p.id AS id
ORDER BY how, kind, name, document, start, id
