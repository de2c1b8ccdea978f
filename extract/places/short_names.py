"""How short forms are made of official names; `extract.build_gazetteer` writes them into the gazetteer's files."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from graph.resources import read_yaml


@dataclass(frozen=True, slots=True)
class Naming:
    """The rules of `data/gazetteers/naming.yml`."""

    suffixes: dict[str, list[str]]
    shortened: dict[str, str]
    peoples: re.Pattern[str]

    def stem(self, name: str, level: str) -> tuple[str, str]:
        """(name without its suffix and the peoples in front of it, the suffix): 海南藏族自治州 → 海南, 自治州."""
        suffix = next((s for s in self.suffixes[level] if name.endswith(s) and len(name) > len(s)), "")
        stem = name[: len(name) - len(suffix)]
        if suffix.startswith("自治") or (level == "township" and suffix):
            bare = self.peoples.sub("", stem)
            if len(bare) >= 2:
                return bare, suffix
            return stem.removesuffix("族"), suffix
        return stem, suffix

    def forms(self, name: str, level: str) -> tuple[list[str], list[str]]:
        """(names as good as the full one, short forms) that the rules give for an official name."""
        stem, suffix = self.stem(name, level)
        strong, short = [], []
        if stem + suffix != name:
            strong.append(stem + self.shortened.get(suffix, suffix))
            if suffix.startswith("自治") and stem + suffix not in strong:
                strong.append(stem + suffix)  # 道真自治县: the peoples alone are left out
        elif suffix in self.shortened:
            strong.append(stem + self.shortened[suffix])
        if len(stem) >= 2 and suffix:
            short.append(stem)
        if banner := BANNER.fullmatch(name):
            # 科尔沁右翼前旗 → 科右前旗; 阿拉善左旗 → 阿左旗; 喀喇沁左翼…自治县 → 喀左县
            first, wing, side = banner["first"], banner["wing"] or "", banner["side"] or banner["alone"] or ""
            if wing or side:
                strong.append(first + wing + side + ("县" if suffix == "自治县" else "旗"))
                short = [s for s in short if s[-1] not in "左右前中后翼"]
                if suffix == "自治县":
                    short.append(first + wing)
        return strong, [s for s in short if s != name]


BANNER: Final = re.compile(
    r"(?P<first>.).+?(?:(?P<wing>[左右])翼(?:(?P<side>[左右前中后])?旗|.*自治县)|(?P<alone>[左右前中后])?旗)"
)


@cache
def naming() -> Naming:
    rules: dict[str, Any] = read_yaml("gazetteers", "naming.yml")
    peoples = sorted((p if p.endswith("族") else p + "族" for p in rules["peoples"]), key=len, reverse=True)
    pattern = re.compile(f"(?:{'|'.join(peoples)}|{'|'.join(sorted(rules['without_zu'], key=len, reverse=True))})+$")
    return Naming(rules["suffixes"], rules["shortened"], pattern)
