// 引用的文件 · Documents cited
// Laws, plans and other documents that the texts name, and whether they are cited, to be drafted or to be amended.
// @param cited: string = null — only titles with these words
// @param document: document = null — only what this document (id or name) says
MATCH (m)-[r:CITES]->(c:Document)
WHERE $cited IS NULL OR c.name CONTAINS $cited
MATCH (d:Document)
WHERE d.id = r.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
RETURN c.name AS cited, r.role AS role,
       coalesce(m.sentence, r.quote) AS quote, d.name AS document, m.outline AS outline,
       coalesce(m.sentence_start, r.start) AS start, coalesce(m.sentence_end, r.`end`) AS `end`, c.id AS id
ORDER BY cited, document, r.start, id
