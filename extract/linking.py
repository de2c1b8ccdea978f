"""Which place a name means. What nothing decides is not guessed: it stays unlinked, with its candidates in order.

link("桥西区", gazetteer().named("桥西区"), Clues(jurisdiction="130700"))
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extract.gazetteers import RANK, Division, gazetteer
from extract.types import Candidate, Jurisdiction
from graph.errors import PolicyGraphError

CHINA = "中国"


class UnknownPlaceError(PolicyGraphError):
    """No division bears this name or code. `nearest` are names that are written alike."""

    def __init__(self, text: str, nearest: tuple[str, ...] = ()) -> None:
        self.text = text
        self.nearest = nearest
        hint = f"; did you mean {', '.join(nearest)}?" if nearest else ""
        super().__init__(f"no division is called {text!r}{hint} Give a name (西藏自治区), a code (540000) or 中国.")


class AmbiguousPlaceError(PolicyGraphError):
    """Several divisions bear this name; `candidates` lists them."""

    def __init__(self, text: str, candidates: tuple[Candidate, ...]) -> None:
        self.text = text
        self.candidates = candidates
        listed = ", ".join(f"{''.join(c.parents)}{c.name} {c.code}" for c in candidates[:8])
        more = f" and {len(candidates) - 8} more" if len(candidates) > 8 else ""
        super().__init__(f"{text!r} may mean {listed}{more}; give the code, or the name with its parents in front")


@dataclass(frozen=True, slots=True)
class Clues:
    """What the text around a name and its document say about it. Codes of divisions throughout."""

    jurisdiction: str | None = None
    in_front: str | None = None
    """The division directly in front: 昌都 in 昌都江达."""
    behind: str | None = None
    """The division directly behind: 白山市 in 吉林白山市."""
    neighbours: tuple[str, ...] = ()
    """Divisions in the same list."""
    sentence: tuple[str, ...] = ()
    """Divisions named in the same sentence, nearest first."""
    earlier: str | None = None
    """What the same name meant earlier in the document."""


@dataclass(frozen=True, slots=True)
class Link:
    division: Division | None
    candidates: tuple[Candidate, ...] = ()
    why: str = ""
    """The clue that decided."""


Keep = Callable[[Division], bool]


def link(name: str, divisions: Sequence[Division], clues: Clues) -> Link:
    """The division that `name` means among those that bear it, by the first clue that leaves one; else unlinked."""
    left = list(divisions)
    reasons: list[str] = []
    for why, keep in _clues(name, divisions, clues):
        kept = [division for division in left if keep(division)]
        if kept and len(kept) < len(left):
            left = kept
            reasons.append(why)
        if len(left) == 1:
            return Link(left[0], why=reasons[-1] if reasons else "the only one of this name")
    reason = f"fits as well as the others ({'; '.join(reasons)})" if reasons else "nothing in the text decides"
    return Link(None, candidates_of(left, reason))


def _clues(name: str, divisions: Sequence[Division], clues: Clues) -> list[tuple[str, Keep]]:
    places = gazetteer()
    found: list[tuple[str, Keep]] = []
    if clues.in_front:
        found.append(
            (
                "the division in front of it",
                lambda d: d.code != clues.in_front and places.within(d.code, clues.in_front),
            )
        )
    if clues.behind:
        behind = clues.behind
        found.append(("the division behind it", lambda d: d.code != behind and places.within(behind, d.code)))
    neighbours = [n for code in clues.neighbours if (n := places.get(code))]
    if neighbours and len({division.level for division in divisions}) == 1:
        found.append(("its neighbours in the list", lambda d: any(_siblings(d, n) for n in neighbours)))
        found.append(("the province of its neighbours", lambda d: any(d.code[:2] == n.code[:2] for n in neighbours)))
    elif neighbours:
        # 吉林, 长春: the city beside cities of its province. A prefecture beside counties stays a prefecture.
        cities = [d for d in divisions if d.level == "prefecture" and any(_siblings(d, n) for n in neighbours)]
        if cities and any(d.level == "province" for d in divisions):
            found.append(("its neighbours in the list", lambda d: d in cities))
    if clues.jurisdiction:
        own = places.get(clues.jurisdiction)
        line = (own, *places.parents(own.code)) if own else ()
        for above in line:
            found.append(("the document's jurisdiction", lambda d, above=above: places.within(d.code, above.code)))  # type: ignore[misc]
    if all(name not in (d.name, *d.aliases) for d in divisions):
        # A bare name shared by several levels is the highest: 临夏 is the prefecture.
        found.append(("the higher level of those of this name", _higher(divisions, clues)))
    if clues.sentence:
        found.append(
            (
                "a division in the same sentence",
                lambda d: any(places.within(d.code, s) and d.code != s for s in clues.sentence),
            )
        )
    found.append(("its name today", lambda d: name in (d.name, *d.aliases)))
    found.append(("a name that is in use", lambda d: all(name != f.name for f in d.former)))
    if clues.earlier:
        found.append(("its meaning earlier in the document", lambda d: d.code == clues.earlier))
    return found


def _siblings(one: Division, other: Division) -> bool:
    return one.parent == other.parent and one.level == other.level and one.code != other.code


def _higher(divisions: Sequence[Division], clues: Clues) -> Keep:
    """Keeps the highest level of those in the jurisdiction's province, or of all where none lies there."""
    home = [d for d in divisions if clues.jurisdiction and d.code[:2] == clues.jurisdiction[:2]]
    top = min(RANK[d.level] for d in home or divisions)
    return lambda d: RANK[d.level] == top


def candidates_of(divisions: Sequence[Division], why: str) -> tuple[Candidate, ...]:
    """Candidates by level, then code."""
    ordered = sorted(divisions, key=lambda d: (RANK[d.level], d.code))
    places = gazetteer()
    return tuple(
        Candidate(d.name, d.code, tuple(p.name for p in reversed(places.parents(d.code))), why) for d in ordered
    )


def find_jurisdiction(text: str) -> Jurisdiction:
    """The division that a user means by a name, a code, or a name with its parents in front (河北省张家口市桥西区).

    Raises UnknownPlaceError or AmbiguousPlaceError, which name what comes near.
    """
    wanted = "".join(text.split())
    if wanted in (CHINA, "全国", "中华人民共和国", "国家"):
        return Jurisdiction(CHINA, None, "country")
    places = gazetteer()
    if wanted.isdigit():
        division = places.get(wanted) or places.get(wanted[:6] if not wanted[6:].strip("0") else wanted)
        if division is None:
            raise UnknownPlaceError(text)
        return Jurisdiction(division.name, division.code, division.level)
    found = _with_parents(wanted)
    if not found:
        raise UnknownPlaceError(text, _nearest(wanted))
    chosen = link(wanted, found, Clues())
    if chosen.division is None:
        raise AmbiguousPlaceError(text, chosen.candidates)
    return Jurisdiction(chosen.division.name, chosen.division.code, chosen.division.level)


def _with_parents(text: str) -> tuple[Division, ...]:
    """Divisions called `text`, or called its end where its beginning names an ancestor."""
    places = gazetteer()
    if found := places.named(text):
        return found
    for cut in range(len(text) - 1, 1, -1):
        above = {division.code for division in places.named(text[:cut])}
        if above:
            below = _with_parents(text[cut:])
            if fitting := tuple(d for d in below if any(p.code in above for p in places.parents(d.code))):
                return fitting
    return ()


def _nearest(text: str) -> tuple[str, ...]:
    import difflib

    names = [d.name for d in gazetteer().divisions.values() if d.level != "township"]
    return tuple(difflib.get_close_matches(text, names, 3, 0.5))
