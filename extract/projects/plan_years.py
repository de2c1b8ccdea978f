"""The years of a plan (“十四五”, the fourteenth five years: 2021 to 2025), which say when and name nothing."""

import re
from typing import Final

from extract.guarded import Guarded

PLAN_NUMBER: Final = "十[一二三四五六]五"
PART: Final = "(?:时期|期间|中后?期|[初末]期?)"
"""In these years, or in which part of them."""
PLAN_YEARS: Final = re.compile(f"“{PLAN_NUMBER}”{PART}?")
WHEN: Final = f"“{PLAN_NUMBER}”{PART}?|{PLAN_NUMBER}{PART}"
"""Without quotation marks they are years only where a part of them is told."""
PERIOD: Final = Guarded(re.compile(f"“?{PLAN_NUMBER}”?{PART}"))
"""When something happens (“十四五”时期甲新区); without the part it may be in a name (“十四五”甲工程)."""
AT_END: Final = re.compile(f"{PLAN_YEARS.pattern}$")
