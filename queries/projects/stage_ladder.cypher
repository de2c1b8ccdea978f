// 阶段阶梯 · Stage ladder
// How many projects stand at each stage, by sector of the measures that name them (by their words), with the first.
// @param region: region = null — only projects in this region or a division below it
// @param sector: sector = null — only this sector (id, name, key or alias)
// @param basis: string[words|heading|any] = "words" — whether a measure belongs to a sector by its own words, by its heading, or either
// @param document: document = null — only what this document (id or name) says
MATCH (s:Sector)<-[c:CONCERNS]-(m:Measure)-[named:MENTIONS]->(p:Project)
WHERE ($basis = 'any' OR c.basis = $basis)
  AND ($sector IS NULL OR s.id = $sector OR s.name = $sector OR s.key = $sector OR $sector IN s.aliases)
  AND ($region IS NULL OR EXISTS {
        MATCH (p)-[:LOCATED_IN|CONNECTS]->(part:Region)-[:PART_OF*0..6]->(e:Region)
        WHERE e.id = $region OR e.name = $region OR $region IN e.aliases
      })
MATCH (d:Document {id: m.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
WITH s, named.stage AS stage, p.name AS name, m, d.name AS document
ORDER BY document, m.start, name
WITH s, stage, collect(DISTINCT name) AS projects, collect(m) AS found, collect(document) AS documents
WITH s, stage, projects, found[0] AS first, documents[0] AS document,
     CASE stage WHEN 'study' THEN 1 WHEN 'preparatory' THEN 2 WHEN 'planned' THEN 3 WHEN 'start' THEN 4
                WHEN 'ongoing' THEN 5 WHEN 'completion' THEN 6 ELSE 7 END AS rank
RETURN s.name AS sector, stage, size(projects) AS number, projects, first.sentence AS quote, document, first.outline AS outline,
       first.sentence_start AS start, first.sentence_end AS `end`, first.id AS id
ORDER BY s.key, rank
