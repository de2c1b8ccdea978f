"""Hits of the automaton as mentions: divisions with their codes, countries, areas and features with their names."""

from extract.places.names import PINNED, Entry, Hit
from extract.types import RegionMention, Span


def is_division(entry: Entry) -> bool:
    return bool(entry.divisions) and not entry.country and not entry.area and not entry.feature


def mention(hit: Hit, name: str, level: str, code: str | None, nested: str | None = None) -> RegionMention:
    rule = "regions/lexicon" if hit.entry.strength == PINNED else "regions/gazetteer"
    return RegionMention(Span(hit.start, hit.end), hit.entry.name, name, level, code, rule, nested=nested)


def other_mention(hit: Hit) -> RegionMention:
    entry = hit.entry
    span = Span(hit.start, hit.end)
    if entry.country:
        return RegionMention(span, entry.name, entry.country.name, "country", None, "regions/countries")
    if entry.area:
        return RegionMention(
            span,
            entry.name,
            entry.name if entry.area.level == "area" else entry.area.name,
            entry.area.level,
            None,
            "regions/areas",
        )
    name = entry.feature.name if entry.feature else entry.name
    return RegionMention(span, entry.name, name, "feature", None, "regions/features")
