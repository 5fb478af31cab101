"""What each fix on offer is called in the window's language."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.checks.fixes import Fix
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP

FIX_WORDS: dict[str, str] = {
    "outcome-wording": QT_TRANSLATE_NOOP("Fixes", "Reword: {value}"),
    "unit_of_measure": QT_TRANSLATE_NOOP("Fixes", "Set the unit of measure: {value}"),
    "name": QT_TRANSLATE_NOOP("Fixes", "Take the name: {value}"),
    "baseline": QT_TRANSLATE_NOOP("Fixes", "Take the last actual for the baseline: {value}"),
    "baseline_year": QT_TRANSLATE_NOOP("Fixes", "Set the baseline year: {value}"),
    "years": QT_TRANSLATE_NOOP("Fixes", "Let the indicator hold for {value}"),
    "month_pattern": QT_TRANSLATE_NOOP("Fixes", "Spread the year evenly over its months"),
    "skp_perspective": QT_TRANSLATE_NOOP("Fixes", "Map to: {value}"),
    "reading": QT_TRANSLATE_NOOP("Fixes", "Confirm the reading: {value}"),
}
"""By the key of the fix."""

_LONGEST = 90


def fix_label(fix: Fix) -> str:
    """What a fix would do."""
    value = fix.value if len(fix.value) <= _LONGEST else f"{fix.value[:_LONGEST]}…"
    return QCoreApplication.translate("Fixes", FIX_WORDS[fix.key]).format(value=value)
