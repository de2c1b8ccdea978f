// 某机构负责的举措 · Measures of an agency
// Measures that an agency leads or supports, with the words that say so.
// @param agency: agency — id, name or alias of the agency
// @param role: string[lead|support] = null — only this role
// @param sector: sector = null — only measures of this sector by word or heading (id, name, key or alias)
// @param document: document = null — only what this document (id or name) says
MATCH (a:Agency)-[r:RESPONSIBLE_FOR]->(m:Measure)
WHERE (a.id = $agency OR a.name = $agency OR $agency IN a.aliases)
  AND ($role IS NULL OR r.role = $role)
  AND ($sector IS NULL OR EXISTS {
        MATCH (m)-[:CONCERNS]->(s:Sector)
        WHERE s.id = $sector OR s.name = $sector OR s.key = $sector OR $sector IN s.aliases
      })
MATCH (d:Document)
WHERE d.id = m.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
RETURN a.name AS agency, r.role AS role, m.text AS measure,
       r.quote AS quote, d.name AS document, m.outline AS outline, r.start AS start, r.`end` AS `end`, m.id AS id
ORDER BY agency, document, m.start, role, start
