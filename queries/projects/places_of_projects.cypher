// 项目在何处 · Where the projects are
// Every place in which a project is located (LOCATED_IN) or that it connects (CONNECTS), with the words that say so.
// @param document: document = null — only what this document (id or name) says
MATCH (p:Project)-[r:LOCATED_IN|CONNECTS]->(x:Region)
MATCH (d:Document)
WHERE d.id = r.document AND ($document IS NULL OR d.id = $document OR d.name = $document)
OPTIONAL MATCH (p)<-[:MENTIONS]-(m:Measure)
WHERE m.document = r.document AND m.start <= r.start AND r.start < m.`end`
WITH p, r, x, d, min(m.outline) AS outline
RETURN p.name AS project, p.kind AS kind, type(r) AS relation, x.name AS region,
       r.quote AS quote, d.name AS document, outline, r.start AS start, r.`end` AS `end`, p.id AS id, x.id AS region_id
ORDER BY document, start, project, relation, region_id, id
