"""Material for the analysis of links, made by hand in a line."""

from graph.analysis import Material, Stand, Thing, Tie


def material(measures: dict[str, str], basis: str = "words", **stands: tuple[str | None, str | None]) -> Material:
    """`measures`: id → the things it names, one letter each: capitals are regions, digits projects, others sectors.
    `stands`: id of a measure → its item and section."""
    made = Material()
    for number, (id, names) in enumerate(measures.items()):
        item, section = stands.get(id, (None, None))
        made.measures[id] = Stand(id, names, names, "文件", item=item, section=section, start=number)
        for at, name in enumerate(names):
            type = "Region" if name.isupper() else "Project" if name.isdigit() else "Sector"
            made.things.setdefault(name, Thing(name, type, name))
            made.ties.append(Tie(name, id, basis, name, at, at + 1))
    return made
