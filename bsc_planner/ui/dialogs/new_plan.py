"""Asks what a new plan is called and what it starts from."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.widgets.dialog_buttons import button_named
from bsc_planner.ui.widgets.year_box import FIRST, LAST, YearBox

_USUAL_YEARS = 5
_TEMPLATES = {
    "daerah": QT_TRANSLATE_NOOP("NewPlanDialog", "Regional office: goals and objectives without perspectives"),
    "kementerian": QT_TRANSLATE_NOOP(
        "NewPlanDialog", "Ministry or agency: BSC with four perspectives and sample objectives"
    ),
    "kementerian-bsc": QT_TRANSLATE_NOOP("NewPlanDialog", "Ministry or agency: BSC with four perspectives"),
    "kkp": QT_TRANSLATE_NOOP("NewPlanDialog", "KKP: perspectives S, C, I, L"),
}
"""Titles of the shipped templates by name."""


@dataclass(frozen=True)
class NewPlan:
    """What the planner wants.

    Attributes:
        title: As printed on the cover.
        institution: Ministry, agency or regional office.
        start, end: First and last year, both included.
        template: Name of the template; None: an empty plan.
    """

    title: str
    institution: str
    start: int
    end: int
    template: str | None


class NewPlanDialog(QDialog):
    """Institution, title, years and template of a new plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        # Here, so that the window starts without the readers of the exchange format.
        from bsc_planner.exchange.templates import templates

        super().__init__(parent)
        self.setWindowTitle(self.tr("New plan"))
        this_year = date.today().year
        self._institution = QLineEdit()
        self._institution.setPlaceholderText(self.tr("Ministry, agency or regional office"))
        self._title = QLineEdit()
        self._start = YearBox(this_year)
        self._end = YearBox(this_year + _USUAL_YEARS - 1)
        self._template = QComboBox()
        # as wide as the dialog gives it: the longest title would press its name together
        self._template.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name, title in templates().items():
            self._template.addItem(template_title(name, title), name)
        self._template.setCurrentIndex(max(0, self._template.findData("kementerian-bsc")))
        self._template.addItem(self.tr("Empty plan"), None)
        self._start.setMinimum(FIRST)
        self._end.setMinimum(this_year)
        self._is_title_typed = False
        years = QHBoxLayout()
        years.setSpacing(8)
        years.addWidget(self._start)
        years.addWidget(QLabel("–"))
        years.addWidget(self._end)
        years.addStretch()
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Institution"), self._institution)
        form.addRow(self.tr("Years"), years)
        self._start.setAccessibleName(self.tr("First year"))
        self._end.setAccessibleName(self.tr("Last year"))
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("Start from"), self._template)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._create = button_named(self._buttons, self.tr("Create plan"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(18)
        column.addLayout(form)
        column.addWidget(self._buttons)
        self.setMinimumWidth(640)
        self._institution.textChanged.connect(self._propose_title)
        self._start.valueChanged.connect(self._on_start_changed)
        self._end.valueChanged.connect(self._propose_title)
        self._title.textEdited.connect(self._on_title_typed)
        self._title.textChanged.connect(self._refresh)
        self._propose_title()

    @classmethod
    def ask(cls, parent: QWidget | None = None) -> NewPlan | None:
        """What the planner wants; None when cancelled."""
        dialog = cls(parent)
        return dialog.value() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def value(self) -> NewPlan:
        """What stands in the fields."""
        return NewPlan(
            title=self._title.text().strip(),
            institution=self._institution.text().strip(),
            start=self._start.value(),
            end=self._end.value(),
            template=self._template.currentData(),
        )

    def _on_start_changed(self, start: int) -> None:
        self._end.setMinimum(start)
        self._end.setMaximum(min(LAST, start + 29))
        self._end.setValue(start + _USUAL_YEARS - 1)
        self._propose_title()

    def _on_title_typed(self, text: str) -> None:
        self._is_title_typed = bool(text)

    def _propose_title(self) -> None:
        if not self._is_title_typed:
            words = ["Renstra", self._institution.text().strip(), f"{self._start.value()}–{self._end.value()}"]
            self._title.setText(" ".join(word for word in words if word))
        self._refresh()

    def _refresh(self) -> None:
        self._create.setEnabled(bool(self._institution.text().strip() and self._title.text().strip()))


def template_title(name: str, title: str) -> str:
    """Title of a template in the language of the window.

    Args:
        name: Name of the template.
        title: Its own title, where it is none of those shipped.
    """
    return QCoreApplication.translate("NewPlanDialog", _TEMPLATES[name]) if name in _TEMPLATES else title
