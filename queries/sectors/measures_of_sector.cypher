// 某领域的举措 · Measures of a sector
// Measures that concern a sector, with the words that say so (of the measure, or of its heading).
// @param sector: sector — id, name, key or alias of the sector
// @param basis: string[words|heading|any] = "words" — whether a measure belongs to a sector by its own words, by its heading, or either
// @param region: region = null — only measures that name this region or a division below it, or carry on about it
// @param document: document = null — only what this document (id or name) says
MATCH (m:Measure)-[c:CONCERNS]->(s:Sector)
WHERE (s.id = $sector OR s.name = $sector OR s.key = $sector OR $sector IN s.aliases)
  AND ($basis = 'any' OR c.basis = $basis)
  AND ($region IS NULL OR EXISTS {
        MATCH (m)-[:MENTIONS|APPLIES_TO]->(part:Region)-[:PART_OF*0..6]->(e:Region)
        WHERE e.id = $region OR e.name = $region OR $region IN e.aliases
      })
MATCH (d:Document {id: m.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
WITH s, m, d, c.basis AS basis, c.quote AS word
ORDER BY c.start
WITH s, m, d, basis, collect(DISTINCT word) AS words
RETURN s.name AS sector, m.text AS measure, basis, words, m.tense AS tense, m.deadline AS deadline,
       m.sentence AS quote, d.name AS document, m.outline AS outline,
       m.sentence_start AS start, m.sentence_end AS `end`, m.id AS id
ORDER BY sector, document, m.start, basis, id
