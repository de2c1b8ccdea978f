// 举措在文中的位置 · Where each measure stands
// Every measure with its sentence and the nearest units above it: the box's item (else the article or the box), the
// section (else the chapter), and the chapter (else the topmost section), with the chapter's place in reading order.
// @param document: document = null — only what this document (id or name) says
MATCH (d:Document)
WHERE $document IS NULL OR d.id = $document OR d.name = $document
MATCH (m:Measure)
WHERE m.document = d.id
MATCH (u:Unit)-[:CONTAINS]->(m)
OPTIONAL MATCH (u)<-[:HAS_PART*0..8]-(above:Unit)
WHERE above.kind IN ['item', 'article', 'box', 'section', 'chapter']
// what stands nearer above begins later; of the chapter and its sections the first is the chapter
WITH d, m, above
ORDER BY above.order DESC
WITH d, m,
     collect(CASE WHEN above.kind IN ['item', 'article', 'box'] THEN above.id END) AS items,
     collect(CASE WHEN above.kind IN ['section', 'chapter'] THEN above.id END) AS sections,
     collect(CASE WHEN above.kind IN ['section', 'chapter'] THEN above.order END) AS orders
RETURN m.text AS measure, items[0] AS item, sections[0] AS section,
       sections[size(sections) - 1] AS chapter, orders[size(orders) - 1] AS chapter_order,
       m.sentence AS quote, d.name AS document, m.outline AS outline,
       m.sentence_start AS start, m.sentence_end AS `end`, m.id AS id
ORDER BY document, m.start, id
