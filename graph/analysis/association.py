"""How much more often two things stand together than their own frequency explains."""

from math import log

SUPPORT = 3
"""Below so many shared contexts no NPMI is given: pointwise information overrates what is rare."""


def expected(a: int, b: int, total: int) -> float:
    """Contexts in which both would stand by chance: a · b / total."""
    return a * b / total if total else 0.0


def log_likelihood(both: int, a: int, b: int, total: int) -> float:
    """Signed log-likelihood ratio G² of the 2 × 2 table of contexts with and without either thing.

    `both` of `total` contexts hold the two, `a` the one, `b` the other. With the observed counts O of the four cells
    (both; only a; only b; neither) and E = row sum · column sum / total,

        G² = 2 · Σ O · ln(O / E)        (a cell with O = 0 adds nothing)

    with a minus where the two stand together less often than by chance. |G²| > 3.84 happens by chance once in twenty,
    > 6.63 once in a hundred, > 10.83 once in a thousand (χ² with one degree of freedom). It stays sound for the
    small counts of single documents, which χ² and PMI do not.

    Source: T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics
    19(1), 1993, 61-74.
    """
    _check(both, a, b, total)
    cells = (
        (both, a, b),
        (a - both, a, total - b),
        (b - both, total - a, b),
        (total - a - b + both, total - a, total - b),
    )
    g2 = 2 * sum(o * log(o * total / (row * column)) for o, row, column in cells if o)
    return -g2 if both < expected(a, b, total) else max(g2, 0.0)


def npmi(both: int, a: int, b: int, total: int) -> float | None:
    """Normalised pointwise mutual information: 1 only together, 0 as by chance, towards -1 apart.

        NPMI = ln(p(ab) / (p(a) · p(b))) / -ln p(ab)

    None below SUPPORT shared contexts. Source: G. Bouma, "Normalized (Pointwise) Mutual Information in Collocation
    Extraction", Proceedings of the GSCL conference 2009.
    """
    _check(both, a, b, total)
    if both < SUPPORT:
        return None
    if both == total:
        return 1.0
    return log(both * total / (a * b)) / -log(both / total)


def _check(both: int, a: int, b: int, total: int) -> None:
    if not (0 <= both <= min(a, b) and max(a, b) <= total and a + b - both <= total):
        raise ValueError(f"no such table: {both} together, {a} and {b} each, of {total}")
