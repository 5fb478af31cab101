"""Terms that are explained where they stand: name, a few sentences, and where the guide says more."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Term:
    """One term.

    Attributes:
        key: Stable name.
        title: Source text of its name, context ``Terms``.
        text: Source text of the explanation, same context; paragraphs are separated by a line break.
        topic: Page and section of the guide.
        source: Regulation or practice it comes from, as it is cited; empty for none.
    """

    key: str
    title: str
    text: str
    topic: str
    source: str = ""


TERMS: tuple[Term, ...] = (
    Term(
        "polarity",
        QT_TRANSLATE_NOOP("Terms", "Polarity"),
        QT_TRANSLATE_NOOP(
            "Terms",
            "Which direction is good.\n"
            "▲ Maximize: higher is better, such as revenue.\n"
            "▼ Minimize: lower is better, such as complaints.\n"
            "◆ Stabilize: closer to the target is better, such as budget absorption.\n"
            "The wrong polarity turns the score of an indicator round.",
        ),
        "istilah#polarisasi",
        "KMK 467/KMK.01/2014",
    ),
    Term(
        "consolidation",
        QT_TRANSLATE_NOOP("Terms", "Consolidation"),
        QT_TRANSLATE_NOOP(
            "Terms",
            "How quarters or months become the figure of a year.\n"
            "Sum: they are added, such as reports issued.\n"
            "Average: their mean, such as a monthly index.\n"
            "Last known value: the latest figure holds, such as a percentage up to date.\n"
            "Targets and actuals are consolidated in the same way.",
        ),
        "istilah#konsolidasi",
        "KMK 467/KMK.01/2014",
    ),
    Term(
        "cascade_kind",
        QT_TRANSLATE_NOOP("Terms", "How a target is handed down"),
        QT_TRANSLATE_NOOP(
            "Terms",
            "Same: the receiver has the same indicator and target.\n"
            "Share: a part of the target; the parts must agree with the whole.\n"
            "Component: an indicator of its own that the indicator above is computed from.\n"
            "Own measure: an indicator of its own that supports, without arithmetic.",
        ),
        "istilah#penjenjangan",
    ),
    Term(
        "score_light",
        QT_TRANSLATE_NOOP("Terms", "Status of a score"),
        QT_TRANSLATE_NOOP(
            "Terms",
            "● reached, ▲ needs attention, ■ not reached, ○ no score yet.\n"
            "Where one ends and the next begins is said by the rule set of the plan. "
            "What is not reported is not zero: it is left out and told.",
        ),
        "istilah#status-nilai",
    ),
    Term(
        "rule_set_grade",
        QT_TRANSLATE_NOOP("Terms", "Evidence of a rule set"),
        QT_TRANSLATE_NOOP(
            "Terms",
            "A: taken from the official text. B: from a quotation of it. C: from a third party.\n"
            "Compare rules with evidence C with the official text before you rely on them.",
        ),
        "istilah#perangkat-aturan-dan-mutu-bukti",
    ),
    Term(
        "edition",
        QT_TRANSLATE_NOOP("Terms", "Edition and checkpoint"),
        QT_TRANSLATE_NOOP(
            "Terms",
            "An edition is the plan frozen under a legal ground: numbered, dated, sealed; it never changes again.\n"
            "A checkpoint keeps the plan as it is now without legal meaning, for example before a meeting.",
        ),
        "istilah#edisi-dan-titik-simpan",
    ),
    Term(
        "finding",
        QT_TRANSLATE_NOOP("Terms", "Finding"),
        QT_TRANSLATE_NOOP(
            "Terms",
            "Something doubtful in the plan. ■ An error is what a reviewer will ask about, ▲ a warning deserves a "
            "look, ○ a remark is good to know.\n"
            "A finding never stops you. What is as it should be is ignored with a reason.",
        ),
        "istilah#temuan",
    ),
)
"""All terms; every topic is a section of the guide."""


def term(key: str) -> Term:
    """The term of a key.

    Raises:
        KeyError: There is none; our bug.
    """
    found = next((each for each in TERMS if each.key == key), None)
    if found is None:
        raise KeyError(key)
    return found


def term_title(term: Term) -> str:
    """Name of a term in the window's language."""
    return QCoreApplication.translate("Terms", term.title)


def term_text(term: Term) -> str:
    """Explanation of a term in the window's language."""
    return QCoreApplication.translate("Terms", term.text)
