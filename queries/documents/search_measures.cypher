// 全文检索举措 · Full-text search over measures
// Measures whose own text holds each of the words as it stands; capital and small letters are alike. `policygraph search`
// fills `phrases`, by which the full-text index finds the candidates; without it all measures are looked through.
// @param words: strings — the words, all of which must be there
// @param phrases: string = null — the same for the full-text index, in Lucene's language: "跨境" AND "物流"
// @param document: document = null — only what this document (id or name) says
CALL () {
  WITH $phrases AS phrases WHERE phrases IS NOT NULL
  CALL db.index.fulltext.queryNodes('measure_text', phrases) YIELD node
  RETURN node AS m
  UNION ALL
  MATCH (m:Measure) WHERE $phrases IS NULL
  RETURN m
}
WITH m
WHERE all(word IN $words WHERE toLower(m.text) CONTAINS toLower(word))
MATCH (d:Document {id: m.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
RETURN m.text AS measure, m.tense AS tense, m.sentence AS quote, d.name AS document, m.outline AS outline,
       m.sentence_start AS start, m.sentence_end AS `end`, m.id AS id
ORDER BY document, m.start, id
