"""A graph whose every name, title, quote and id is an attack on a page that would take it for markup."""

from graph.model import Edge, Evidence, GraphData, Node

NASTY = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>{{7*7}}"


def hostile(words: str) -> GraphData:
    """A document, a measure, a project, a region, an agency, a sector and a target, all called `words`."""
    data = GraphData()
    document = "document:" + words
    text = f"推进{words}建设。"
    data.add_node(
        Node("Document", document, {"name": words, "status": "read", "issuer": words, "characters": len(text)})
    )
    unit = ("Unit", document + ":u0")
    data.add_node(
        Node(
            *unit,
            {
                "document": document,
                "kind": "paragraph",
                "title": words,
                "order": 0,
                "start": 0,
                "end": len(text),
                "text": text,
                "outline": words,
            },
        )
    )
    measure = ("Measure", document + ":m0")
    data.add_node(
        Node(
            *measure,
            {
                "document": document,
                "text": text[:-1],
                "start": 0,
                "end": len(text) - 1,
                "sentence": text[:-1],
                "sentence_start": 0,
                "sentence_end": len(text) - 1,
                "outline": words,
                "deadline": "2030 " + words,
                "order": 0,
            },
        )
    )
    named = {
        "Region": {"name": words, "level": words, "aliases": [words + "别名"]},
        "Project": {"name": words, "kind": words, "aliases": [words + "别名"]},
        "Agency": {"name": words, "kind": words, "aliases": [words + "别名"]},
    }
    evidence = Evidence(document, 2, 2 + len(words), words, words)
    for label, properties in named.items():
        data.add_node(Node(label, f"{label.lower()}:{words}", dict(properties)))
        data.add_edge(Edge("MENTIONS", measure, (label, f"{label.lower()}:{words}"), evidence))
    data.add_node(Node("Sector", "sector:" + words, {"name": words, "key": words, "name_en": words, "aliases": []}))
    data.add_edge(Edge("CONCERNS", measure, ("Sector", "sector:" + words), evidence, {"basis": "words"}))
    data.add_node(
        Node(
            "Target",
            document + ":t0",
            {"document": document, "text": words, "what": words, "start": 2, "end": 2 + len(words)},
        )
    )
    data.add_edge(Edge("SETS", measure, ("Target", document + ":t0"), evidence))
    data.add_edge(Edge("STAGE_IN", ("Project", "project:" + words), ("Document", document), evidence, {"stage": words}))
    data.add_edge(Edge("LOCATED_IN", ("Project", "project:" + words), ("Region", "region:" + words), evidence))
    data.add_edge(Edge("RESPONSIBLE_FOR", ("Agency", "agency:" + words), measure, evidence, {"role": "lead"}))
    data.add_edge(Edge("HAS_PART", ("Document", document), unit))
    data.add_edge(Edge("CONTAINS", unit, measure))
    return data
