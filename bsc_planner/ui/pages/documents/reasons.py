"""Why a document was not written, or what it leaves dotted, in the window's language."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.exchange.documents.issue_item import MissingFact, SkipReason
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP

REASONS: dict[SkipReason | MissingFact, str] = {
    SkipReason.NO_POSITION: QT_TRANSLATE_NOOP("IssueReasons", "holds no position at all in this year"),
    SkipReason.NO_TARGETS: QT_TRANSLATE_NOOP("IssueReasons", "no target was handed down yet"),
    SkipReason.NOTHING_HANDED_DOWN: QT_TRANSLATE_NOOP("IssueReasons", "this unit hands no indicator on yet"),
    SkipReason.NO_SCORECARD: QT_TRANSLATE_NOOP("IssueReasons", "this unit has no indicator on its scorecard yet"),
    SkipReason.OTHER_FORM: QT_TRANSLATE_NOOP("IssueReasons", "the rule of this year knows no such document"),
    SkipReason.TEXT_TOO_LONG: QT_TRANSLATE_NOOP(
        "IssueReasons", "a text is longer than an Excel sheet can hold (32.767 letters)"
    ),
    SkipReason.FILE_LOCKED: QT_TRANSLATE_NOOP(
        "IssueReasons", "the old file is open in another program and cannot be replaced"
    ),
    MissingFact.NAME: QT_TRANSLATE_NOOP("IssueReasons", "the employee's name is not filled in"),
    MissingFact.NUMBER: QT_TRANSLATE_NOOP("IssueReasons", "the employee's NIP is not filled in"),
    MissingFact.RANK: QT_TRANSLATE_NOOP("IssueReasons", "the employee's rank is not filled in"),
    MissingFact.SUPERIOR: QT_TRANSLATE_NOOP("IssueReasons", "there is no direct superior yet"),
    MissingFact.SUPERIOR_VACANT: QT_TRANSLATE_NOOP("IssueReasons", "the position of the direct superior is vacant"),
    MissingFact.SUPERIOR_RANK: QT_TRANSLATE_NOOP("IssueReasons", "the superior's rank is not filled in"),
    MissingFact.HEAD: QT_TRANSLATE_NOOP("IssueReasons", "who heads the unit is not known"),
    MissingFact.HEAD_RANK: QT_TRANSLATE_NOOP("IssueReasons", "the rank of the head of the unit is not filled in"),
    MissingFact.PERSPECTIVE: QT_TRANSLATE_NOOP("IssueReasons", "the SKP perspective of an indicator is not set"),
    MissingFact.TARGET: QT_TRANSLATE_NOOP("IssueReasons", "an indicator has no target yet"),
    MissingFact.RATING: QT_TRANSLATE_NOOP("IssueReasons", "the rating of the person is not complete"),
}
"""Every reason, source text in the context ``IssueReasons``; Indonesian as in the report of the command line."""


def reason_text(reason: SkipReason | MissingFact) -> str:
    """A reason as part of a sentence."""
    return QCoreApplication.translate("IssueReasons", REASONS[reason])
