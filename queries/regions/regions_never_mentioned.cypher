// 从未提到的地区 · Regions never mentioned
// Divisions below a region which no measure or title names, nor carries on about, nor any project lies in or connects.
// @param region: region — id, name or alias of the region whose divisions are meant
// @param level: string[province|prefecture|county|township] = null — only divisions of this level
// @param document: document = null — only what this document (id or name) says

// all that are named, with what they are part of
OPTIONAL MATCH (below:Region)<-[r:MENTIONS|APPLIES_TO|LOCATED_IN|CONNECTS]-()
WHERE $document IS NULL OR EXISTS { MATCH (d:Document) WHERE d.id = r.document AND (d.id = $document OR d.name = $document) }
WITH DISTINCT below
OPTIONAL MATCH (below)-[:PART_OF*0..6]->(above:Region)
WITH collect(DISTINCT above.id) AS named
MATCH (e:Region)
WHERE e.id = $region OR e.name = $region OR $region IN e.aliases
WITH named, e,
     CASE WHEN e.id = $region THEN 0 WHEN e.name = $region THEN 1 ELSE 2 END AS closeness,
     CASE e.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 WHEN 'county' THEN 3 ELSE 4 END AS size
ORDER BY closeness, size, e.id
LIMIT 1
MATCH (part:Region)-[:PART_OF*1..6]->(e)
WHERE ($level IS NULL OR part.level = $level) AND NOT part.id IN named
MATCH (part)-[:PART_OF]->(parent:Region)
WITH DISTINCT part, parent.name AS parent
RETURN part.name AS region, part.level AS level, part.code AS code, parent, part.id AS id
ORDER BY code, id
