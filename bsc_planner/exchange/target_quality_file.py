"""The list of target quality (K3) as a file."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bsc_planner.exchange.documents.target_quality import TargetQualityContent, target_quality_document
from bsc_planner.exchange.documents.wording import wording
from bsc_planner.exchange.fingerprint import fingerprint_of
from bsc_planner.exchange.registry import writer_spec
from bsc_planner.exchange.whole_file import put_file
from bsc_planner.model.number_format import format_value
from bsc_planner.model.value import Value
from bsc_planner.monitoring.target_qualities import QualityRow
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.target_quality import Priced
from bsc_planner.wording.rule_set_words import QUALITY_WORDS, fraction_text, grade_words


def write_target_qualities(
    rows: Sequence[QualityRow],
    rules: RuleSet,
    *,
    institution: str,
    plan: str,
    year: int,
    form: str,
    path: Path,
    day: date | None = None,
) -> None:
    """Write the list.

    Args:
        rows: What it lists, in order.
        rules: The rule set it was computed by.
        institution, plan, year: Whose targets, of which year.
        form: Key of a format, ``xlsx`` or ``pdf``.
        path: The file; one that is there is replaced.
        day: Date of the list; None: this day.

    Raises:
        IssueFolderError: The file cannot be written there.
        UnknownFormatError: There is no such format.
    """
    basis = rules.basis_of("k3")
    content = TargetQualityContent(
        institution,
        plan,
        year,
        rules.title,
        f"{basis.text}; {grade_words(basis.grade)}",
        tuple(_texts(row) for row in rows),
        day or date.today(),
    )
    document = target_quality_document(content, fingerprint=fingerprint_of(content))
    put_file(path, writer_spec(form).make().write(document))


def _texts(row: QualityRow) -> tuple[str, ...]:
    quality = row.quality
    unknown: str = wording("target_quality")["unknown"]
    return (
        f"{row.code} {row.name}".strip(),
        row.unit,
        _value(row.last_target),
        _value(row.last_actual),
        _value(row.target),
        _priced(quality.indicator),
        _priced(quality.target),
        "–" if quality.k3 is None else fraction_text(quality.k3),
        unknown if quality.grade is None else QUALITY_WORDS[quality.grade][0],
        row.why(),
    )


def _value(value: Value | None) -> str:
    return "–" if value is None else format_value(value)


def _priced(priced: Priced) -> str:
    return "–" if priced.value is None else fraction_text(priced.value)
