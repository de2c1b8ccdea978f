// 领域相似的地区 · Regions with a similar profile
// Regions of the same level whose measures concern the same sectors, by the share of common sectors (Jaccard).
// @param region: region — id, name or alias of the region
// @param basis: string[words|heading|any] = "words" — whether a measure belongs to a sector by its own words, by its heading, or either
// @param document: document = null — only what this document (id or name) says
MATCH (e:Region)
WHERE e.id = $region OR e.name = $region OR $region IN e.aliases
WITH e,
     CASE WHEN e.id = $region THEN 0 WHEN e.name = $region THEN 1 ELSE 2 END AS closeness,
     CASE e.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 WHEN 'county' THEN 3 ELSE 4 END AS size
ORDER BY closeness, size, e.id
LIMIT 1
MATCH (r:Region)
WHERE r.level = e.level
MATCH (part:Region)-[:PART_OF*0..6]->(r)
MATCH (m:Measure)-[:MENTIONS|APPLIES_TO]->(part)
MATCH (d:Document {id: m.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
MATCH (m)-[c:CONCERNS]->(s:Sector)
WHERE $basis = 'any' OR c.basis = $basis
WITH DISTINCT e, r, m, d.name AS document, s.name AS sector
ORDER BY document, m.start, sector
WITH e, r, collect(DISTINCT sector) AS sectors, collect(m) AS found, collect(document) AS documents
WITH e, collect({r: r, sectors: sectors, first: found[0], document: documents[0]}) AS rows
WITH rows, [row IN rows WHERE row.r.id = e.id | row.sectors] AS own
UNWIND rows AS row
WITH row.r AS r, row.sectors AS sectors, row.first AS first, row.document AS document, own, rows
WITH r, sectors, first, document, CASE WHEN size(own) = 0 THEN [] ELSE own[0] END AS mine
WITH r, first, document, sectors, mine, [x IN sectors WHERE x IN mine] AS shared
WITH r, first, document, shared, size(sectors) + size(mine) - size(shared) AS either
WHERE r.id <> $region AND r.name <> $region AND NOT $region IN r.aliases AND size(shared) > 0
RETURN r.name AS region, round(100.0 * size(shared) / either) / 100 AS likeness, shared, first.sentence AS quote, document, first.outline AS outline,
       first.sentence_start AS start, first.sentence_end AS `end`, first.id AS id, r.id AS region_id
ORDER BY likeness DESC, r.code, region_id
