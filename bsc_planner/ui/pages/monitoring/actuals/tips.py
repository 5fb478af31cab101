"""What the tool tips of the actuals grid and the strip below it say of a cell."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.number_format import format_value
from bsc_planner.model.period import Period
from bsc_planner.model.value import ValueKind
from bsc_planner.monitoring.actual_sheet import Reported, SheetRow
from bsc_planner.scoring.score import IndicatorScore
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.item_models.indicator_tree.columns import doubt_explained, explained
from bsc_planner.ui.labels import period_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.score_words import light_word
from bsc_planner.wording import moment_text

_LONGEST = 400


def period_tip(row: SheetRow, period: Period) -> str:
    """Of a period's cell: what is reported, by whom and when, its evidence, and the target up to its end."""
    translate = QCoreApplication.translate
    reported = row.reported.get(str(period))
    lines = [meaning_text(reported)]
    if reported is not None:
        lines += origin_lines(reported.who, reported.recorded_at, reported.evidence)
    target = row.target_up_to(period)
    if target is not None:
        text = translate("Actuals", "Target up to {period}: {target}")
        lines.append(text.format(period=period_text(period), target=format_value(target)))
    return "\n".join(line for line in lines if line)


def meaning_text(reported: Reported | None) -> str:
    """What an actual is, where its look alone does not say it."""
    translate = QCoreApplication.translate
    if reported is None:
        return translate("Actuals", "Not filled in yet")
    value = reported.value
    if value.doubt is not None:
        text = translate("Actuals", "“{printed}” is read as {meaning}: {doubt}")
        return text.format(printed=reported.printed, meaning=explained(value), doubt=doubt_explained(value))
    match value.kind:
        case ValueKind.NOT_FILLED:
            return translate("Actuals", "A dash: not filled in")
        case ValueKind.NOT_APPLICABLE:
            return translate("Actuals", "Not applicable in this period: counts nowhere and is not missing")
        case ValueKind.NUMBER | ValueKind.PERCENT:
            return translate("Actuals", "Zero is a figure like any other") if value.number == 0 else ""
        case _:
            return explained(value)


def reported_text(who: str | None, recorded_at: str | None) -> str:
    """Who reported an actual and when (UTC, ISO 8601); empty where neither is known."""
    translate = QCoreApplication.translate
    when = moment_text(recorded_at, current_language()) if recorded_at else ""
    if who and when:
        return translate("Actuals", "Reported by {who}, {when}").format(who=who, when=when)
    if who:
        return translate("Actuals", "Reported by {who}").format(who=who)
    return translate("Actuals", "Reported {when}").format(when=when) if when else ""


def origin_lines(who: str | None, recorded_at: str | None, evidence: str | None) -> list[str]:
    """Who reported an actual and when, and what proves it, as lines; long evidence is cut."""
    lines = [reported_text(who, recorded_at)]
    if evidence:
        shown = evidence if len(evidence) <= _LONGEST else f"{evidence[:_LONGEST]}…"
        lines.append(QCoreApplication.translate("Actuals", "Evidence: {evidence}").format(evidence=shown))
    return [line for line in lines if line]


def target_tip(row: SheetRow) -> str:
    """Of the target's cell: how periods make the year, and whose part it is."""
    translate = QCoreApplication.translate
    text = translate("Actuals", "Consolidation: {consolidation}")
    lines = [text.format(consolidation=choice_label(row.planned.consolidation))]
    if row.unit_id is not None:
        lines.append(translate("Actuals", "Handed down: the unit reports its part"))
    return "\n".join(lines)


def index_tip(score: IndicatorScore) -> str:
    """Of the index: its light in words, and against which target."""
    translate = QCoreApplication.translate
    lines = [light_word(score.light)]
    if score.target is not None and score.actual is not None:
        text = translate("Actuals", "{actual} against {target}")
        lines.append(text.format(actual=format_value(score.actual), target=format_value(score.target)))
    return "\n".join(lines)
