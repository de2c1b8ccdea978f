// 已读文件 · Documents read
// The documents of the graph, with their attributes and how many measures each holds; `quote` is its first measure.
// @param jurisdiction: string = null — only documents of this jurisdiction (official name or code)
MATCH (d:Document)
WHERE d.status = 'read' AND ($jurisdiction IS NULL OR d.jurisdiction = $jurisdiction OR d.jurisdiction_code = $jurisdiction)
OPTIONAL MATCH (m:Measure)
WHERE m.document = d.id
WITH d, m
ORDER BY m.start
WITH d, collect(m) AS found
WITH d, size(found) AS measures, found[0] AS first
RETURN d.jurisdiction AS jurisdiction, d.issuer AS issuer, d.genre AS genre, d.date AS date,
       d.period_from AS period_from, d.period_to AS period_to, measures,
       first.sentence AS quote, d.name AS document, first.outline AS outline,
       first.sentence_start AS start, first.sentence_end AS `end`, d.id AS id
ORDER BY document, id
