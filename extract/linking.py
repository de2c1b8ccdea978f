"""Which place a name means. What nothing decides is not guessed: it stays unlinked, with its candidates in order.

link("桥西区", gazetteer().named("桥西区"), Clues(jurisdiction="130700"))
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from extract.gazetteers import RANK, Division, gazetteer, simplified
from extract.types import Candidate, Jurisdiction
from graph.errors import PolicyGraphError

CHINA = "中国"
COUNTRY = (CHINA, "全国", "中华人民共和国", "国家")


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
    """Divisions in the same list, as far as they are known."""
    in_list: bool = False
    """Does a list go on behind it?"""
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
Clue = tuple[str, Callable[[Sequence[Division]], Keep]]
"""Why, and how to tell from those that are left which to keep."""


def link(name: str, divisions: Sequence[Division], clues: Clues) -> Link:
    """The division that `name` means among those that bear it, by the first clue that leaves one; else unlinked."""
    left = list(divisions)
    reasons: list[str] = []
    for why, keeper in _clues(name, clues):
        if len(left) > 1:
            keep = keeper(left)
            kept = [division for division in left if keep(division)]
            if kept and len(kept) < len(left):
                left = kept
                reasons.append(why)
    if len(left) == 1:
        return Link(left[0], why=reasons[-1] if reasons else "the only one of this name")
    reason = f"fits as well as the others ({'; '.join(reasons)})" if reasons else "nothing in the text decides"
    return Link(None, candidates_of(left, reason))


def _clues(name: str, clues: Clues) -> Iterator[Clue]:
    places = gazetteer()
    if in_front := clues.in_front:
        yield "the division in front of it", lambda left: _under(name, left, in_front, not clues.in_list)
    if behind := clues.behind:
        yield "the division behind it", lambda left: lambda d: d.code != behind and places.within(behind, d.code)
    neighbours = [n for code in clues.neighbours if (n := places.get(code))]
    if neighbours:
        yield "its neighbours in the list", lambda left: _like_neighbours(left, neighbours)
    # The short form of a township gives way to a province's or city's anywhere (海南 in Jiangsu).
    yield "the level", lambda left: _no_townships(name, left)
    own = places.get(clues.jurisdiction) if clues.jurisdiction else None
    for above in (own, *places.parents(own.code)) if own else ():
        yield "the document's jurisdiction", lambda left, above=above: lambda d: places.within(d.code, above.code)  # type: ignore[misc]
    yield "its name today", lambda left: lambda d: name in (d.name, *d.aliases)
    yield "a name that is in use", lambda left: _in_use(name, left)
    yield "the higher level of those of this name", lambda left: _highest(name, left)
    if sentence := clues.sentence:
        yield (
            "a division in the same sentence",
            lambda left: lambda d: any(places.within(d.code, s) and d.code != s for s in sentence),
        )
    if clues.earlier:
        yield "its meaning earlier in the document", lambda left: lambda d: d.code == clues.earlier


def _under(name: str, left: Sequence[Division], in_front: str, alone: bool) -> Keep:
    """What lies in the division in front. That division again, if nothing there is called so today (襄阳市襄阳高新区),
    or it is a prefecture whose short form stands in no list (淮安市淮安软件园)."""
    places = gazetteer()
    inside = [d for d in left if d.code != in_front and places.within(d.code, in_front)]
    again = any(
        d.code == in_front and (all(is_former(name, i) for i in inside) or (alone and d.level == "prefecture"))
        for d in left
    )
    return lambda d: d.code == in_front if again else d in inside


def _like_neighbours(left: Sequence[Division], neighbours: Sequence[Division]) -> Keep:
    if len({d.level for d in left}) == 1:
        siblings = [d for d in left if any(_siblings(d, n) for n in neighbours)]
        return lambda d: d in siblings if siblings else any(d.code[:2] == n.code[:2] for n in neighbours)
    # 吉林, 长春: the city beside cities of its province. A prefecture beside counties stays a prefecture.
    cities = [d for d in left if d.level == "prefecture" and any(_siblings(d, n) for n in neighbours)]
    if cities and any(d.level == "province" for d in left):
        return lambda d: d in cities
    # 海南、广东 in Qinghai: the province beside provinces.
    provinces = [d for d in left if d.level == "province"]
    if provinces and all(n.level == "province" for n in neighbours):
        return lambda d: d in provinces
    return lambda d: True


def _no_townships(name: str, left: Sequence[Division]) -> Keep:
    high = any(d.level in ("province", "prefecture") and not is_former(name, d) for d in left)
    return lambda d: not high or d.level != "township" or name in (d.name, *d.aliases)


def _in_use(name: str, left: Sequence[Division]) -> Keep:
    """A former county's name is older than the township that took it over (胶南); else what is in use wins."""
    in_use = any(not is_former(name, d) and d.level != "township" for d in left)
    return lambda d: not (in_use and is_former(name, d))


def _highest(name: str, left: Sequence[Division]) -> Keep:
    """A bare name shared by several levels is the highest: 临夏 is the prefecture."""
    if any(name in (d.name, *d.aliases) for d in left):
        return lambda d: True
    top = min(RANK[d.level] for d in left)
    return lambda d: RANK[d.level] == top


def _siblings(one: Division, other: Division) -> bool:
    return one.parent == other.parent and one.level == other.level and one.code != other.code


def is_former(name: str, division: Division) -> bool:
    """Is it only a former name, or the short form of one? 襄樊."""
    return any(f.name.startswith(name) for f in division.former) and not division.name.startswith(name)


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
    wanted = simplified("".join(text.split()))
    if wanted in COUNTRY:
        return Jurisdiction(CHINA, None, "country")
    places = gazetteer()
    if wanted.isdigit():
        division = places.get(wanted) or places.get(wanted[:6] if not wanted[6:].strip("0") else wanted)
        if division is None:
            raise UnknownPlaceError(text)
        return _jurisdiction(division)
    found = _with_parents(wanted)
    if not found:
        raise UnknownPlaceError(text, _nearest(wanted))
    chosen = link(wanted, found, Clues())
    if chosen.division is None:
        raise AmbiguousPlaceError(text, chosen.candidates)
    return _jurisdiction(chosen.division)


def jurisdiction_called(name: str) -> Jurisdiction | None:
    """The one division that is called so; None where none is or several are. No names that come near are looked for."""
    wanted = simplified("".join(name.split()))
    if wanted in COUNTRY:
        return Jurisdiction(CHINA, None, "country")
    found = _with_parents(wanted)
    division = link(wanted, found, Clues()).division if found else None
    return _jurisdiction(division) if division else None


def _jurisdiction(division: Division) -> Jurisdiction:
    return Jurisdiction(division.name, division.code, division.level)


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
