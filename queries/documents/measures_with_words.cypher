// 含某词的举措 · Measures with words
// Measures whose sentence holds the given words as they stand, a single character too.
// @param words: string — the words
// @param sector: sector = null — only measures of this sector by word or heading (id, name, key or alias)
// @param region: region = null — only measures that name this region or a division below it, or carry on about it
// @param document: document = null — only what this document (id or name) says
MATCH (m:Measure)
WHERE m.sentence CONTAINS $words
  AND ($sector IS NULL OR EXISTS {
        MATCH (m)-[:CONCERNS]->(s:Sector)
        WHERE s.id = $sector OR s.name = $sector OR s.key = $sector OR $sector IN s.aliases
      })
  AND ($region IS NULL OR EXISTS {
        MATCH (m)-[:MENTIONS|APPLIES_TO]->(part:Region)-[:PART_OF*0..6]->(e:Region)
        WHERE e.id = $region OR e.name = $region OR $region IN e.aliases
      })
MATCH (d:Document)
WHERE d.id = m.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
RETURN m.text AS measure, m.text CONTAINS $words AS itself, m.tense AS tense,
       m.sentence AS quote, d.name AS document, m.outline AS outline,
       m.sentence_start AS start, m.sentence_end AS `end`, m.id AS id
ORDER BY document, m.start, id
