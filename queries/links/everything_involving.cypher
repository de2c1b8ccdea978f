// 与某事物有关的一切 · Everything involving an entity
// Each measure, project, place, agency and title that the documents tie to a region, agency, project, sector or
// document, one row for each thing and sentence. `how` is direct; inherited, where the tie runs through a part of it
// (`through` names the nearest: a county of the asked prefecture, a section of the asked route); or carried, where the
// measure only continues a sentence about it (`through` holds the subject's words). A region's divisions and what is
// located in them or connects them count; what it is itself a part of does not. What a stored decision calls the same
// project (`policygraph duplicates`) counts as the project itself.
// `quote` is the sentence, `start` and `end` its place in the document.
// @param entity: entity — id, name or alias of the thing
// @param document: document = null — only what this document (id or name) says
MATCH (e:Region|Agency|Project|Sector|Document)
WHERE e.id = $entity OR e.name = $entity OR e.key = $entity OR $entity IN e.aliases
WITH e,
     CASE WHEN e.id = $entity THEN 0 WHEN e.name = $entity THEN 1 ELSE 2 END AS closeness,
     CASE e.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 WHEN 'county' THEN 3 ELSE 4 END AS size
ORDER BY closeness, size, e.id
LIMIT 1
// what a person decided to be the same project speaks for it
MATCH (e)-[:SAME_AS*0..4]-(same)
WITH DISTINCT e, same
// the entity and its parts, each with its distance
MATCH path = (part)-[:PART_OF*0..6]->(same)
WITH e, part, min(length(path)) AS distance
// what a text ties to one of them
MATCH (part)-[r]-(other)
WHERE r.document IS NOT NULL AND NOT (type(r) = 'PART_OF' AND distance > 0)
MATCH (d:Document)
WHERE d.id = r.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
// the words' own place: the measure or title that the tie leads to, else the one that mentions the project or agency
// (never by way of a region, which many mention)
WITH e, part, distance, r, other, d,
     CASE WHEN other:Region OR other:Document THEN part ELSE other END AS anchor
OPTIONAL MATCH (anchor)<-[named:MENTIONS|SETS]-(m)
WHERE m.document = r.document
  AND coalesce(m.sentence_start, m.start) <= r.start AND r.start < coalesce(m.sentence_end, m.end)
WITH e, part, distance, r, other, d,
     CASE WHEN other:Measure OR other:Unit THEN other ELSE m END AS place, named
WITH e, part, distance, r, other, d, place, named,
     CASE WHEN type(r) = 'APPLIES_TO' THEN 2 WHEN distance = 0 THEN 0 ELSE 1 END AS rank,
     CASE WHEN place:Measure AND place.start <= r.start AND r.start < place.end THEN 0 ELSE 1 END AS near
WITH e, d, other, part, rank, distance, near, r,
     CASE WHEN type(r) = 'MENTIONS' THEN r.stage ELSE coalesce(named.stage, r.stage) END AS stage,
     CASE WHEN place:Measure THEN place.sentence ELSE r.quote END AS quote,
     CASE WHEN place:Measure THEN place.sentence_start ELSE r.start END AS start,
     CASE WHEN place:Measure THEN place.sentence_end ELSE r.`end` END AS `end`,
     place.outline AS outline
// a part of the entity that a text names is itself a thing that involves it
UNWIND CASE WHEN distance = 0 OR type(r) <> 'MENTIONS' THEN [other] ELSE [other, part] END AS thing
// of several ties of one thing in one sentence the closest: the least of such lists, which sorts no rows
WITH d.name AS document, quote, start, `end`, outline, thing,
     min([rank, distance, near, part.name, CASE WHEN thing.id = part.id THEN 'PART_OF' ELSE type(r) END,
          stage, r.start, r.quote]) AS tie
WITH document, quote, start, `end`, outline, thing,
     tie[0] AS rank, tie[3] AS partname, tie[4] AS relation, tie[5] AS stage, tie[7] AS words
RETURN CASE rank WHEN 0 THEN 'direct' WHEN 1 THEN 'inherited' ELSE 'carried' END AS how,
       CASE rank WHEN 0 THEN null WHEN 1 THEN partname ELSE words END AS through,
       labels(thing)[0] AS type,
       coalesce(thing.name, thing.title, thing.text) AS name,
       relation,
       CASE WHEN thing:Project THEN stage ELSE null END AS stage,
       quote, document, outline, start, `end`, thing.id AS id
ORDER BY rank, document, start, type, name, id
