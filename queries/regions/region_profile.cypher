// 地区概况 · Profile of a region
// What the documents say of a region and the divisions below it, counted: measures (direct, inherited, carried), sectors
// by the measures' own words, kinds and stages of its projects, agencies that act in these measures, divisions named.
// `quote` is the first sentence behind each number.
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
CALL (e) {
  // measures, each by its closest tie
  MATCH path = (part:Region)-[:PART_OF*0..6]->(e)
  MATCH (m:Measure)-[r:MENTIONS|APPLIES_TO]->(part)
  WITH m, CASE WHEN type(r) = 'APPLIES_TO' THEN 2 WHEN length(path) = 0 THEN 0 ELSE 1 END AS rank
  WITH m, min(rank) AS rank
  RETURN 0 AS place, 'measures' AS aspect, ['direct', 'inherited', 'carried'][rank] AS name, m.id AS thing, m AS holder
  UNION ALL
  MATCH (part:Region)-[:PART_OF*0..6]->(e)
  MATCH (m:Measure)-[:MENTIONS|APPLIES_TO]->(part)
  MATCH (m)-[c:CONCERNS]->(s:Sector)
  WHERE $basis = 'any' OR c.basis = $basis
  RETURN 1 AS place, 'sector' AS aspect, s.name AS name, m.id AS thing, m AS holder
  UNION ALL
  MATCH (part:Region)-[:PART_OF*0..6]->(e)
  MATCH (p:Project)-[:LOCATED_IN|CONNECTS]->(part)
  MATCH (m)-[:MENTIONS]->(p)
  RETURN 2 AS place, 'kind' AS aspect, p.kind AS name, p.id AS thing, m AS holder
  UNION ALL
  MATCH (part:Region)-[:PART_OF*0..6]->(e)
  MATCH (p:Project)-[:LOCATED_IN|CONNECTS]->(part)
  MATCH (m)-[named:MENTIONS]->(p)
  RETURN 3 AS place, 'stage' AS aspect, named.stage AS name, p.id AS thing, m AS holder
  UNION ALL
  MATCH (part:Region)-[:PART_OF*0..6]->(e)
  MATCH (m:Measure)-[:MENTIONS|APPLIES_TO]->(part)
  MATCH (m)-[:MENTIONS|RESPONSIBLE_FOR]-(a:Agency)
  RETURN 4 AS place, 'agency' AS aspect, a.name AS name, m.id AS thing, m AS holder
  UNION ALL
  MATCH (part:Region)-[:PART_OF*1..6]->(e)
  MATCH (m:Measure)-[:MENTIONS]->(part)
  RETURN 5 AS place, 'division' AS aspect, part.name AS name, m.id AS thing, m AS holder
}
MATCH (d:Document {id: holder.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
// the first holder by document and place, with what is shown of it: the least of such lists, which sorts no rows
WITH place, aspect, name, count(DISTINCT thing) AS number,
     min([d.name, holder.start, holder.id, coalesce(holder.sentence, holder.title, holder.text), holder.outline,
          coalesce(holder.sentence_start, holder.start), coalesce(holder.sentence_end, holder.`end`)]) AS first
RETURN aspect, name, number, first[3] AS quote, first[0] AS document, first[4] AS outline,
       first[5] AS start, first[6] AS `end`, first[2] AS id
ORDER BY place, number DESC, name
