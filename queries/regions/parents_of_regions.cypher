// 地区的上级 · What each region is part of
// Every region of the graph with the division right above it, from the gazetteer. Provinces stand under the country.
// @param region: region = null — only this region (id, name or alias)
MATCH (r:Region)-[:PART_OF]->(above:Region)
WHERE $region IS NULL OR r.id = $region OR r.name = $region OR $region IN r.aliases
RETURN r.name AS name, r.level AS level, above.name AS part_of, above.id AS part_of_id, r.id AS id
ORDER BY id, part_of_id
