// 共同的领域 · Sectors that two regions share
// Sectors that measures of both regions concern (measures that name the region or a division below it, or carry on about
// it), with the number on either side. `quote` is the first sentence of the one, `other_quote` of the other.
// @param region: region — id, name or alias of the one
// @param other: region — id, name or alias of the other
// @param basis: string[words|heading|any] = "words" — whether a measure belongs to a sector by its own words, by its heading, or either
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
UNWIND [{side: 0, region: a}, {side: 1, region: b}] AS row
WITH row.side AS side, row.region AS asked
MATCH (part:Region)-[:PART_OF*0..6]->(asked)
MATCH (m:Measure)-[:MENTIONS|APPLIES_TO]->(part)
MATCH (m)-[c:CONCERNS]->(s:Sector)
WHERE $basis = 'any' OR c.basis = $basis
MATCH (d:Document {id: m.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
WITH DISTINCT s, side, m, d
ORDER BY d.name, m.start
WITH s,
     collect(CASE side WHEN 0 THEN m ELSE null END) AS here, collect(CASE side WHEN 0 THEN d.name ELSE null END) AS named_here,
     collect(CASE side WHEN 1 THEN m ELSE null END) AS there, collect(CASE side WHEN 1 THEN d.name ELSE null END) AS named_there
WITH s, size(here) AS measures, size(there) AS other_measures,
     here[0] AS first, named_here[0] AS document, there[0] AS second, named_there[0] AS other_document
WHERE measures > 0 AND other_measures > 0
RETURN s.name AS sector, measures, other_measures, first.sentence AS quote, document, first.outline AS outline,
       first.sentence_start AS start, first.sentence_end AS `end`, first.id AS id,
       second.sentence AS other_quote, other_document, second.id AS other_id
ORDER BY CASE WHEN measures < other_measures THEN measures ELSE other_measures END DESC, measures + other_measures DESC, s.key
