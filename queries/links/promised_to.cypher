// 对谁的承诺 · What is promised to whom
// Measures by the classes of people or firms that they are for (`audience`: 边民, 农牧民, 民营企业 …).
// @param audience: string = null — only this class
// @param document: document = null — only what this document (id or name) says
MATCH (m:Measure)
WHERE size(m.audience) > 0
UNWIND m.audience AS audience
MATCH (d:Document)
WHERE d.id = m.document AND ($audience IS NULL OR audience = $audience) AND ($document IS NULL OR d.id = $document OR d.name = $document)
RETURN audience, m.text AS measure, m.tense AS tense, m.deadline AS deadline,
       m.sentence AS quote, d.name AS document, m.outline AS outline,
       m.sentence_start AS start, m.sentence_end AS `end`, m.id AS id
ORDER BY audience, document, m.start, id
