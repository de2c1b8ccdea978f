// 两者之间的联系 · The shortest chain of evidence
// The shortest way from one thing to another over what the documents say, a step a row, each with its words.
// @param entity: entity — id, name or alias of the one
// @param other: entity — id, name or alias of the other
MATCH (a:Region|Agency|Project|Sector)
WHERE a.id = $entity OR a.name = $entity OR $entity IN a.aliases
WITH a, CASE WHEN a.id = $entity THEN 0 WHEN a.name = $entity THEN 1 ELSE 2 END AS closeness
ORDER BY closeness, a.id
LIMIT 1
MATCH (b:Region|Agency|Project|Sector)
WHERE b.id = $other OR b.name = $other OR $other IN b.aliases
WITH a, b, CASE WHEN b.id = $other THEN 0 WHEN b.name = $other THEN 1 ELSE 2 END AS closeness
ORDER BY closeness, b.id
LIMIT 1
WITH a, b
WHERE a.id <> b.id
MATCH path = allShortestPaths((a)-[:MENTIONS|CONCERNS|APPLIES_TO|RESPONSIBLE_FOR|LOCATED_IN|CONNECTS*..8]-(b))
WITH nodes(path) AS stops, relationships(path) AS ties
// of several of the same length the one that rests on words, not headings; then the first by name
WITH stops, ties,
     reduce(n = 0, r IN ties | n + CASE r.basis WHEN 'heading' THEN 1 ELSE 0 END) AS headings,
     reduce(text = '', n IN stops | text + n.id + ' ') AS way,
     reduce(text = '', r IN ties | text + type(r) + toString(r.start) + ' ') AS words
ORDER BY headings, way, words
LIMIT 1
UNWIND range(0, size(ties) - 1) AS i
WITH i, stops[i] AS from, stops[i + 1] AS to, ties[i] AS r
OPTIONAL MATCH (d:Document)
WHERE d.id = r.document
RETURN i + 1 AS step, coalesce(from.name, from.title, from.text) AS from_name, type(r) AS relation,
       coalesce(to.name, to.title, to.text) AS to_name,
       r.quote AS quote, d.name AS document, coalesce(from.outline, to.outline) AS outline,
       r.start AS start, r.`end` AS `end`, to.id AS id
ORDER BY step
