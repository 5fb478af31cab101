"""Everything an individual score can say has its sentence in both languages."""

import inspect
import re

from bsc_planner.scoring import quadrant, work_score_2013, work_score_2021, work_score_2026
from bsc_planner.scoring.distribution import GUIDE
from bsc_planner.scoring.predikat import Predikat
from bsc_planner.scoring.work_score_2021 import Condition
from bsc_planner.wording.evaluation_wording import (
    REASONS,
    RULES,
    STEP_NAMES,
    guide_sentence,
    predikat_word,
    reason_sentence,
    rule_sentence,
)

_MODULES = (quadrant, work_score_2013, work_score_2021, work_score_2026)
_SOURCE = "\n".join(inspect.getsource(module) for module in _MODULES)


def test_every_rule_of_a_step_has_its_sentence() -> None:
    found = set(re.findall(r'step\(\s*"([a-z0-9-]+)"', _SOURCE))
    found |= {f"achievement-{condition}-2021" for condition in Condition}
    assert found == set(RULES)
    assert all(rule_sentence(rule, language) for rule in found for language in ("id", "en"))


def test_every_reason_has_its_sentence() -> None:
    found = set(re.findall(r'(?:reason=|reason = |return |else )"([a-z]+(?:-[a-z0-9]+)+)"', _SOURCE))
    found |= {f"{name}-missing" for name in STEP_NAMES} | {"work-not-rated", "behaviour-not-rated"}
    assert found == set(REASONS)
    assert all(reason_sentence(reason, language) for reason in found for language in ("id", "en"))


def test_every_predikat_and_line_of_the_guide_has_its_words() -> None:
    assert all(predikat_word(predikat) for predikat in Predikat)
    assert all(guide_sentence(line.key, "en") for lines in GUIDE.values() for line in lines)
