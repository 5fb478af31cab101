"""The left side of the page: what, for whom, in which form and where to."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.exchange.documents.blocks import PAPER_MM, Paper
from bsc_planner.exchange.registry import DOCUMENTS, WRITERS
from bsc_planner.model.issued import IssueState
from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.dialogs.folder import FolderDialog
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.documents.choice import Audience, IssueChoice
from bsc_planner.ui.pages.documents.element_picker import ElementPicker
from bsc_planner.ui.widgets.day_box import DayBox
from bsc_planner.ui.widgets.panel import Panel
from bsc_planner.wording.counting import counted

_LONGEST_PLACE = 60


class ChoicePanel(QScrollArea):
    """The fields of a choice.

    Signals:
        choice_changed: `choice` is another now.
    """

    choice_changed = Signal()

    def __init__(self, store: PlanStore, choice: IssueChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._queue = choice.queue
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(12)
        self.documents: dict[str, QCheckBox] = {}
        self.counts: dict[str, QLabel] = {}
        self.formats: dict[str, QCheckBox] = {}
        self.audiences: dict[Audience, QRadioButton] = {}
        self._build_documents()
        self._build_audience(store)
        self._build_form()
        self._build_folder()
        self._column.addStretch()
        body = QWidget()
        body.setLayout(self._column)
        self.setWidget(body)
        self.show_choice(choice)
        self._connect()

    @property
    def choice(self) -> IssueChoice:
        """What the fields say."""
        folder = self.folder.text().strip()
        return IssueChoice(
            documents=tuple(key for key, box in self.documents.items() if box.isChecked()),
            audience=next(audience for audience, button in self.audiences.items() if button.isChecked()),
            unit_ids=self.units.chosen,
            employee_ids=self.people.chosen,
            formats=tuple(key for key, box in self.formats.items() if box.isChecked()),
            paper=Paper(self.paper.currentData()),
            place=self.place.text().strip(),
            day=_date_of(self.day.date()) if self.has_day.isChecked() else None,
            folder=Path(folder).expanduser().absolute() if folder else None,
            state=IssueState(self.state.currentData()),
            queue=self._queue,
        )

    def show_choice(self, choice: IssueChoice) -> None:
        """Fill the fields."""
        for key, box in self.documents.items():
            box.setChecked(key in choice.documents)
        for key, box in self.formats.items():
            box.setChecked(key in choice.formats)
        self.audiences[choice.audience].setChecked(True)
        self.units.set_chosen(choice.unit_ids)
        self.people.set_chosen(choice.employee_ids)
        self.paper.setCurrentIndex(self.paper.findData(choice.paper))
        self.place.setText(choice.place)
        self.has_day.setChecked(choice.day is not None)
        if choice.day is not None:
            self.day.setDate(QDate(choice.day.year, choice.day.month, choice.day.day))
        self.folder.setText(str(choice.folder) if choice.folder else "")
        self.state.setCurrentIndex(self.state.findData(choice.state))
        self._queue = choice.queue
        self._refresh()

    def show_counts(self, counts: Mapping[str, int] | None) -> None:
        """Write beside each document how many there will be; None while they are counted."""
        for key, label in self.counts.items():
            known = counts is not None and key in counts
            label.setText(number_text(counts[key]) if counts is not None and known else "")

    def _build_documents(self) -> None:
        panel = self._panel(self.tr("What"))
        grid = QGridLayout()
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        for row, spec in enumerate(DOCUMENTS):
            box = QCheckBox(spec.title)
            count = QLabel()
            count.setProperty("tone", "muted")
            grid.addWidget(box, row, 0)
            grid.addWidget(count, row, 1, Qt.AlignmentFlag.AlignRight)
            self.documents[spec.key] = box
            self.counts[spec.key] = count
        self.people_only = _caption(self.tr("Documents of units are left out where people are chosen one by one."))
        panel.content.addLayout(grid)
        panel.content.addWidget(self.people_only)

    def _build_audience(self, store: PlanStore) -> None:
        panel = self._panel(self.tr("For whom"))
        group = QButtonGroup(self)
        self.units = ElementPicker(store, Unit, hint=self.tr("Code or name of a unit"))
        self.people = ElementPicker(store, Employee, hint=self.tr("NIP or name of an employee"))
        for audience, words, below in (
            (Audience.ALL, self.tr("Everybody"), None),
            (Audience.UNITS, self.tr("Units, with those below them"), self.units),
            (Audience.PEOPLE, self.tr("Chosen people"), self.people),
            (Audience.QUEUE, self.tr("Reissue queue"), None),
        ):
            button = QRadioButton(words)
            group.addButton(button)
            self.audiences[audience] = button
            panel.content.addWidget(button)
            if below is not None:
                panel.content.addWidget(below)

    def _build_form(self) -> None:
        panel = self._panel(self.tr("In which form"))
        files = QHBoxLayout()
        files.setSpacing(18)
        for spec in WRITERS:
            box = QCheckBox(spec.title)
            files.addWidget(box)
            self.formats[spec.key] = box
        files.addStretch()
        self.paper = QComboBox()
        for paper in Paper:
            width, height = PAPER_MM[paper]
            self.paper.addItem(f"{paper.name} ({width:.0f} × {height:.0f} mm)", paper)
        self.place = QLineEdit()
        self.place.setMaxLength(_LONGEST_PLACE)
        self.place.setPlaceholderText(self.tr("dotted line"))
        self.has_day = QCheckBox(self.tr("Date"))
        self.day = DayBox()
        self.state = QComboBox()
        self.state.addItem(self.tr("Final, to be signed"), IssueState.FINAL)
        self.state.addItem(self.tr("Draft, every page is marked"), IssueState.DRAFT)
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        fields = (
            (self.tr("State"), self.state),
            (self.tr("Paper"), self.paper),
            (self.tr("Place of signing"), self.place),
        )
        for row, (words, field) in enumerate(fields):
            label = QLabel(words)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.has_day, len(fields), 0)
        grid.addWidget(self.day, len(fields), 1)
        panel.content.addLayout(files)
        panel.content.addLayout(grid)

    def _build_folder(self) -> None:
        panel = self._panel(self.tr("Where to"))
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.tr("Target folder"))
        self.folder.setPlaceholderText(self.tr("Target folder"))
        self.browse = QPushButton(self.tr("Choose…"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.folder, 1)
        line.addWidget(self.browse)
        panel.content.addLayout(line)
        hint = self.tr("Made when it is not there. Files that are finished there and say the same are kept.")
        panel.content.addWidget(_caption(hint))

    def _connect(self) -> None:
        for box in (*self.documents.values(), *self.formats.values(), *self.audiences.values(), self.has_day):
            box.toggled.connect(self._on_changed)
        self.units.chosen_changed.connect(self._on_changed)
        self.people.chosen_changed.connect(self._on_changed)
        self.paper.currentIndexChanged.connect(self._on_changed)
        self.state.currentIndexChanged.connect(self._on_changed)
        self.place.textEdited.connect(self._on_changed)
        self.day.dateChanged.connect(self._on_changed)
        self.folder.textChanged.connect(self._on_changed)
        self.browse.clicked.connect(self._on_browse)

    def _panel(self, title: str) -> Panel:
        panel = Panel(title)
        self._column.addWidget(panel)
        return panel

    def _on_browse(self) -> None:
        chosen = FolderDialog.ask(self, title=self.tr("Folder for the documents"), folder=self.choice.folder)
        if chosen is not None:
            self.folder.setText(str(chosen))

    def _on_changed(self) -> None:
        self._refresh()
        self.choice_changed.emit()

    def _refresh(self) -> None:
        self.units.setVisible(self.audiences[Audience.UNITS].isChecked())
        self.people.setVisible(self.audiences[Audience.PEOPLE].isChecked())
        self.day.setEnabled(self.has_day.isChecked())
        only_people = self.audiences[Audience.PEOPLE].isChecked()
        self.people_only.setVisible(only_people)
        waiting = sum(len(ids) for ids in self._queue.values())
        queue = self.audiences[Audience.QUEUE]
        queue.setVisible(waiting > 0)
        queue.setText(counted(self.tr("Reissue queue ({count} [document|documents])"), count=number_text(waiting)))
        for spec in DOCUMENTS:
            is_made = bool(self._queue.get(spec.key)) if queue.isChecked() else spec.is_for_people or not only_people
            self.documents[spec.key].setEnabled(is_made)


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "caption")
    label.setWordWrap(True)
    return label


def _date_of(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
