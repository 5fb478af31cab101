"""How fields and their former values are told: names instead of ids, words instead of codes."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.elements import BY_KIND, columns_of, table_of
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.naming import element_name
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.choice_labels import CHOICES, choice_label
from bsc_planner.ui.inspector.form_fields import FieldShape, FormField, column_of
from bsc_planner.ui.inspector.forms import FORMS
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.language import current_language
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.wording.details import moment_text

_LONGEST = 120
_YES, _NO = QT_TRANSLATE_NOOP("HistoryWords", "yes"), QT_TRANSLATE_NOOP("HistoryWords", "no")


def label_of(kind: str, column: str) -> str:
    """What a column of a kind is called, beginning with a capital."""
    field = form_field(kind, column)
    if field is not None and field.label:
        return QCoreApplication.translate("FormFields", field.label)
    text = kind_label(column)
    return text[:1].upper() + text[1:]


def form_field(kind: str, column: str) -> FormField | None:
    """The field of a form that shows a column; None where no form does."""
    fields = FORMS[kind].fields if kind in FORMS else ()
    return next((field for field in fields if column_of(field) == column and not field.through), None)


def value_text(store: PlanStore, kind: str, column: str, text: str | None) -> str:
    """A former value as the planner knows it; a dash for none."""
    if text is None or text == "":
        return "–"
    field = form_field(kind, column)
    if field is not None and field.shape is FieldShape.FLAG:
        return QCoreApplication.translate("HistoryWords", _YES if text == "1" else _NO)
    choice = next((one for one in CHOICES if field is not None and one in field.choices and one == text), None)
    if choice is not None:
        return choice_label(choice)
    if kind in BY_KIND and column in columns_of(kind):
        for key in table_of(kind).columns[column].foreign_keys:
            element = store.find(BY_KIND[key.column.table.name], text)
            said = QCoreApplication.translate("HistoryWords", "(no longer in the plan)")
            return short(element_name(element)) if element is not None else said
    return short(text)


def head_text(entry: ChangeLogEntry) -> str:
    """When and by whom."""
    moment = moment_text(entry.at, current_language())
    return QCoreApplication.translate("HistoryWords", "{moment} · {who}").format(moment=moment, who=entry.who or "–")


def short(text: str) -> str:
    """The beginning of a long text."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
