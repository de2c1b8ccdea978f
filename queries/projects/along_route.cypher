// 沿线与流域 · Along a route or a river
// What else the documents tie to the places of a route (those that it connects or lies in), or to the measures that name
// a river, lake or other feature: projects and measures, one row for each sentence.
// @param entity: entity — id, name or alias of a project or a region of level feature
// @param document: document = null — only what this document (id or name) says
MATCH (e:Project|Region)
WHERE (e:Project OR e.level = 'feature') AND (e.id = $entity OR e.name = $entity OR $entity IN e.aliases)
WITH e, CASE WHEN e.id = $entity THEN 0 WHEN e.name = $entity THEN 1 ELSE 2 END AS closeness
ORDER BY closeness, e.id
LIMIT 1
CALL (e) {
  MATCH (e)-[:LOCATED_IN|CONNECTS]->(place:Region)
  RETURN place
  UNION
  MATCH (e:Region)<-[:MENTIONS]-(:Measure)-[:MENTIONS]->(place:Region)
  WHERE place.level IN ['prefecture', 'county', 'township']
  RETURN place
  UNION
  MATCH (e:Region)
  RETURN e AS place
}
MATCH (place)<-[r:MENTIONS|APPLIES_TO|LOCATED_IN|CONNECTS]-(thing)
WHERE (thing:Measure OR thing:Project) AND thing.id <> e.id
MATCH (d:Document)
WHERE d.id = r.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
OPTIONAL MATCH (n:Measure)-[:MENTIONS]->(thing)
WHERE n.document = r.document AND n.start <= r.start AND r.start < n.end
WITH place, thing, r, d.name AS document, CASE WHEN thing:Measure THEN thing ELSE n END AS m
WITH DISTINCT place.code AS code, place.name AS where_, thing, type(r) AS relation, document, m
RETURN where_ AS place, labels(thing)[0] AS type, coalesce(thing.name, thing.text) AS name, relation,
       m.sentence AS quote, document, m.outline AS outline, m.sentence_start AS start, m.sentence_end AS `end`, thing.id AS id
ORDER BY code, where_, type, document, start, name, relation, id
