// 地区的领域构成 · Sector mix of a region
// The share of each sector in the measures of a region, beside its share in all measures that name a region: above 1 the
// region has more of it than the average (`emphasis`), below 1 less.
// @param region: region — id, name or alias of the region
// @param minimum: integer = 1 — only sectors with at least so many measures in the region or overall
// @param basis: string[words|heading|any] = "words" — whether a measure belongs to a sector by its own words, by its heading, or either
// @param document: document = null — only what this document (id or name) says
MATCH (e:Region)
WHERE e.id = $region OR e.name = $region OR $region IN e.aliases
WITH e,
     CASE WHEN e.id = $region THEN 0 WHEN e.name = $region THEN 1 ELSE 2 END AS closeness,
     CASE e.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 WHEN 'county' THEN 3 ELSE 4 END AS size
ORDER BY closeness, size, e.id
LIMIT 1
MATCH (m:Measure)-[:MENTIONS|APPLIES_TO]->(r:Region)
MATCH (d:Document {id: m.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
MATCH (m)-[c:CONCERNS]->(s:Sector)
WHERE $basis = 'any' OR c.basis = $basis
WITH DISTINCT e, m, d.name AS document, s
WITH m, document, s, CASE WHEN EXISTS { MATCH (m)-[:MENTIONS|APPLIES_TO]->(:Region)-[:PART_OF*0..6]->(e) } THEN 1 ELSE 0 END AS here
ORDER BY here DESC, document, m.start
WITH s, sum(here) AS measures, count(m) AS all_measures, collect(m) AS found, collect(document) AS documents
WITH collect({s: s, measures: measures, all: all_measures, first: found[0], document: documents[0]}) AS sectors,
     sum(measures) AS total, sum(all_measures) AS all_total
UNWIND sectors AS row
WITH row.s AS s, row.measures AS measures, row.all AS all_measures, row.first AS first, row.document AS document, total, all_total
WHERE all_measures >= $minimum AND total > 0
WITH s, measures, all_measures, first, document,
     toFloat(measures) / total AS share, toFloat(all_measures) / all_total AS average
RETURN s.name AS sector, measures, all_measures, round(share * 1000) / 1000 AS share, round(average * 1000) / 1000 AS average,
       round(share / average * 100) / 100 AS emphasis, first.sentence AS quote, document, first.outline AS outline,
       first.sentence_start AS start, first.sentence_end AS `end`, first.id AS id
ORDER BY emphasis DESC, measures DESC, s.key
