"""Reading maps from period to printed value: targets, milestones, actuals, locks."""

from collections.abc import Mapping, Sequence
from typing import Any

from bsc_planner.exchange.importing.field_reading import keep_unfit, shown
from bsc_planner.exchange.importing.import_draft import ImportDraft
from bsc_planner.exchange.importing.json_text import number_text, type_name
from bsc_planner.exchange.importing.row_buffer import keep, keep_own
from bsc_planner.exchange.plan_fields import NUMBER, RemarksSpec, SeriesSpec
from bsc_planner.model.identity import new_id
from bsc_planner.model.number_reading import ReadingContext, column_marks
from bsc_planner.model.period import Period
from bsc_planner.model.value import Value
from bsc_planner.model.value_findings import mixed_marks_finding, value_finding
from bsc_planner.model.value_reading import read_value


class FigureReader:
    """Reads the printed values of one indicator or cascade rule.

    Args:
        draft: The import.
        item: The object the values are in.
        specs: Its series.
        unit_of_measure: Unit of the values, None when not known.
        owner_id: Id of the indicator or rule.
        scale: Labels of the indicator's own scale.
        where: Place of the object for findings.
    """

    def __init__(
        self,
        draft: ImportDraft,
        item: Mapping[str, Any],
        specs: Sequence[SeriesSpec],
        *,
        unit_of_measure: str | None,
        owner_id: str,
        scale: frozenset[str] = frozenset(),
        where: object,
    ) -> None:
        self._draft = draft
        self._item = item
        self._where = where
        self._owner_id = owner_id
        self._specs = specs
        self._printed = {spec.key: _texts_of(item.get(spec.key)) for spec in specs}
        marks = {key: column_marks(texts) for key, texts in self._printed.items()}
        everywhere = frozenset().union(*marks.values())
        self._contexts = {
            key: ReadingContext(unit_of_measure, own or everywhere, scale=scale) for key, own in marks.items()
        }
        self._baseline_context = ReadingContext(unit_of_measure, everywhere, scale=scale)

    def read_series(self, owner: list[Any]) -> None:
        """Add a row for every value; what is no value of a period stays with the owner's row."""
        for spec in self._specs:
            if spec.key not in self._item:
                continue
            content = self._item[spec.key]
            if not isinstance(content, dict):
                keep_unfit(self._draft, owner, spec.key, content, about=spec.key, where=f"{self._where} {spec.key}")
                continue
            left = {
                period: printed for period, printed in content.items() if not self._add(spec, owner, period, printed)
            }
            if left or not content:
                keep(owner, spec.key, left)

    def read_baseline(self, printed: str, *, is_number: bool) -> Value:
        """The value an indicator started from."""
        where = f"{self._where} baseline"
        return self._read(printed, self._baseline_context, is_number=is_number, where=where, about="baseline")

    def report_mixed_marks(self, *more: str) -> None:
        """Report comma and point used for decimals side by side."""
        texts = [text for texts in self._printed.values() for text in texts]
        finding = mixed_marks_finding([*texts, *more], where=str(self._where), element_id=self._owner_id)
        if finding:
            self._draft.findings.add_finding(finding, about="mixed-decimal-marks")

    def _add(self, spec: SeriesSpec, owner: list[Any], period: str, printed: Any) -> bool:
        where = f"{self._where} {spec.key} {shown(period)}"
        number = number_text(printed)
        text = printed if isinstance(printed, str) else number
        if Period.parse_or_none(period) is None:
            self._draft.findings.add("not-a-period", where, about=spec.key, printed=shown(period))
            return False
        if text is None:
            if printed is not None:
                self._draft.findings.add("wrong-type", where, about=spec.key, found=type_name(printed))
            return False
        is_number = number is not None
        value = self._read(text, self._contexts[spec.key], is_number=is_number, where=where, about=spec.key)
        row = self._draft.buffers[spec.kind].add(
            new_id(), **{spec.owner_column: owner[0]}, period=period, printed=text, meaning=value.meaning
        )
        if is_number:
            keep_own(row, NUMBER, printed)
        return True

    def _read(self, text: str, context: ReadingContext, *, is_number: bool, where: object, about: str) -> Value:
        # A number of the document's own syntax has the point for decimals, whatever its neighbours use.
        value = read_value(text, _JSON_NUMBER if is_number else context)
        if finding := value_finding(value, where=str(where), element_id=self._owner_id):
            self._draft.findings.add_finding(finding, about=about)
        return value


_JSON_NUMBER = ReadingContext(decimal_mark=".")


def read_remarks(
    draft: ImportDraft,
    owner: list[Any],
    item: Mapping[str, Any],
    spec: RemarksSpec,
    *,
    rows: Sequence[list[Any]],
    where: object,
) -> None:
    """Read texts beside the values of a series onto the rows of those values."""
    if spec.key not in item:
        return
    content = item[spec.key]
    if not isinstance(content, dict):
        keep_unfit(draft, owner, spec.key, content, about=spec.key, where=f"{where} {spec.key}")
        return
    by_period = {draft.get(row, spec.kind, "period"): row for row in rows}
    left = {}
    for period, remark in content.items():
        if isinstance(remark, str) and period in by_period:
            draft.set(by_period[period], spec.kind, spec.column, remark)
        else:
            left[period] = remark
            draft.findings.add("no-value-for-remark", f"{where} {spec.key}", about=spec.key, period=shown(period))
    if left or not content:
        keep(owner, spec.key, left)


def scale_labels(content: Any) -> frozenset[str]:
    """Labels of an indicator's own scale: the texts of a list, or of its objects' first text each."""
    labels = set()
    for step in content if isinstance(content, list) else ():
        texts = [step] if isinstance(step, str) else list(step.values()) if isinstance(step, dict) else []
        labels.update([text for text in texts if isinstance(text, str)][:1])
    return frozenset(labels)


def _texts_of(content: Any) -> list[str]:
    return [text for text in content.values() if isinstance(text, str)] if isinstance(content, dict) else []
