"""A scorecard and the explanation of its scores as files: from computed scores to a document on disk."""

from datetime import date
from pathlib import Path

from bsc_planner.exchange.documents.score_explanation import score_explanation_document
from bsc_planner.exchange.documents.score_explanation_facts import score_explanation_content
from bsc_planner.exchange.documents.scorecard import scorecard_document
from bsc_planner.exchange.documents.scorecard_facts import scorecard_content
from bsc_planner.exchange.fingerprint import fingerprint_of
from bsc_planner.exchange.registry import writer_spec
from bsc_planner.exchange.whole_file import put_file
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.score import Scorecard


def write_scorecard(
    scorecard: Scorecard, *, institution: str, unit: str, form: str, path: Path, day: date | None = None
) -> None:
    """Write a scorecard.

    Args:
        scorecard: The scores.
        institution, unit: Of the plan, and whose scorecard it is.
        form: Key of a format, ``xlsx`` or ``pdf``.
        path: The file; one that is there is replaced.
        day: Date of the document; None: this day.

    Raises:
        IssueFolderError: The file cannot be written there.
        UnknownFormatError: There is no such format.
    """
    content = scorecard_content(scorecard, institution=institution, unit=unit, day=day or date.today())
    document = scorecard_document(content, fingerprint=fingerprint_of(content))
    put_file(path, writer_spec(form).make().write(document))


def write_explanation(
    scorecard: Scorecard,
    explanation: Explanation,
    *,
    institution: str,
    unit: str,
    form: str,
    path: Path,
    day: date | None = None,
) -> None:
    """Write why the scores of a scorecard are what they are; `explanation` is of its organisation, the rest as above.

    Raises:
        IssueFolderError: The file cannot be written there.
        UnknownFormatError: There is no such format.
    """
    content = score_explanation_content(
        scorecard, explanation, institution=institution, unit=unit, day=day or date.today()
    )
    document = score_explanation_document(content, fingerprint=fingerprint_of(content))
    put_file(path, writer_spec(form).make().write(document))
