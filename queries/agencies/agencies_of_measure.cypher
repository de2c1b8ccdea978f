// 举措由谁负责 · Agencies of a measure
// Agencies that lead or support a measure, are its subject or are named in it; `quote` holds the words that name them.
// @param measure: string = null — id of the measure or words in it; all measures where none is given
// @param agency: agency = null — only this agency (id, name or alias)
// @param role: string[lead|support|subject|mentioned] = null — only this role
// @param document: document = null — only what this document (id or name) says
CALL {
  MATCH (a:Agency)-[r:RESPONSIBLE_FOR]->(m:Measure)
  RETURN a, r, m, r.role AS role
  UNION ALL
  MATCH (a:Agency)<-[r:MENTIONS]-(m:Measure)
  RETURN a, r, m, CASE WHEN r.subject THEN 'subject' ELSE 'mentioned' END AS role
}
WITH a, r, m, role
WHERE ($measure IS NULL OR m.id = $measure OR m.text CONTAINS $measure)
  AND ($agency IS NULL OR a.id = $agency OR a.name = $agency OR $agency IN a.aliases)
  AND ($role IS NULL OR role = $role)
MATCH (d:Document {id: m.document})
WHERE $document IS NULL OR d.id = $document OR d.name = $document
WITH a, r, m, d, role,
     CASE role WHEN 'lead' THEN 0 WHEN 'support' THEN 1 WHEN 'subject' THEN 2 ELSE 3 END AS rank
RETURN m.text AS measure, role, a.name AS agency,
       r.quote AS quote, d.name AS document, m.outline AS outline, r.start AS start, r.`end` AS `end`,
       m.id AS measure_id, a.id AS id
ORDER BY document, m.start, rank, start, id
