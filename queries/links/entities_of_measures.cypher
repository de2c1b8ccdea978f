// 举措涉及的地区、机构和项目 · Regions, agencies and projects of each measure
// Every measure with each region, agency and project that it mentions, applies to or is assigned to, and the words that
// say so. `basis` is words, where the measure or its sentence says so, or heading, where only a title above it does.
// Self references (全区, the whole region) tie nothing.
// @param type: string[Region|Agency|Project] = null — only things of this type
// @param document: document = null — only what this document (id or name) says
CALL {
  MATCH (m:Measure)-[r:MENTIONS|APPLIES_TO]->(x:Region|Agency|Project)
  WHERE r.implied IS NULL AND r.nested IS NULL
  RETURN m, r, x, 'words' AS basis
  UNION
  MATCH (m:Measure)<-[r:RESPONSIBLE_FOR]-(x:Agency)
  RETURN m, r, x, 'words' AS basis
  UNION
  MATCH (u:Unit)-[r:MENTIONS]->(x:Region|Agency|Project)
  WHERE u.kind <> 'paragraph' AND r.implied IS NULL AND r.nested IS NULL
  MATCH (u)-[:HAS_PART*0..8]->(:Unit)-[:CONTAINS]->(m:Measure)
  RETURN m, r, x, 'heading' AS basis
}
MATCH (d:Document)
WHERE d.id = m.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
  AND ($type IS NULL OR labels(x)[0] = $type)
RETURN labels(x)[0] AS type, x.name AS name, basis, type(r) AS relation, m.id AS measure_id,
       r.quote AS quote, d.name AS document, m.outline AS outline, r.start AS start, r.`end` AS `end`, x.id AS id
ORDER BY document, start, basis, relation, id, measure_id
