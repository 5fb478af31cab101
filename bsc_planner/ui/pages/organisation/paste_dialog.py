"""Shows how a pasted list of people is understood before it is added."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.editing.people import NewPerson
from bsc_planner.editing.people_reading import PersonDoubt, ReadPerson, read_people
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.item_models.organisation.words import doubt_text
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.widgets.dialog_buttons import button_named
from bsc_planner.ui.widgets.grid.clipboard.text_block import block_from_text
from bsc_planner.ui.widgets.screen_room import resize_within_screen
from bsc_planner.wording.counting import counted

_LISTED = 300
_FIRST = 5


class PastePeopleDialog(QDialog):
    """The first rows, all doubtful ones, and how many people will be added."""

    def __init__(self, store: PlanStore, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste people"))
        self._store = store
        self._read: Sequence[ReadPerson] = ()
        self.title = QLabel()
        self.title.setProperty("tone", "section")
        hint = QLabel(
            self.tr(
                "Columns: NIP, name, rank, position code. A first row with headings may order them otherwise. "
                "Doubtful rows can be corrected in the list afterwards."
            )
        )
        hint.setProperty("tone", "caption")
        hint.setWordWrap(True)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.table = QTableWidget(0, 6)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Row"), self.tr("NIP"), self.tr("Name"), self.tr("Rank"), self.tr("Position"), self.tr("Remark")]
        )
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(False)
        self._again = QPushButton(self.tr("Read the clipboard again"))
        self._again.setAutoDefault(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = button_named(buttons, "")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        line = QHBoxLayout()
        line.addWidget(self._again)
        line.addStretch(1)
        line.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        for widget in (self.title, hint, self.summary, self.table):
            column.addWidget(widget)
        column.addLayout(line)
        resize_within_screen(self, 900, 520)
        self._again.clicked.connect(lambda: self.show_text(QApplication.clipboard().text()))
        self.show_text(text)

    @classmethod
    def ask(cls, parent: QWidget | None, store: PlanStore, text: str) -> list[NewPerson] | None:
        """The people to add; None when cancelled."""
        dialog = cls(store, text, parent)
        return dialog.people() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def people(self) -> list[NewPerson]:
        """The people that will be added."""
        return [row.person for row in self._read if row.is_added]

    def show_text(self, text: str) -> None:
        """Show how a block of cells is understood."""
        self._read = read_people(self._store, block_from_text(text)) if text.strip() else ()
        added = len(self.people())
        doubts: Counter[PersonDoubt] = Counter(doubt for row in self._read for doubt in row.doubts)
        self.title.setText(counted(self.tr("{count} [person|people] will be added"), count=number_text(added)))
        lines = [f"{number_text(count)} × {doubt_text(doubt)}" for doubt, count in doubts.most_common()]
        if not self._read:
            lines = [self.tr("The clipboard holds no rows. Copy them in Excel first, then read it again.")]
        elif not lines:
            lines = [self.tr("All rows are clear.")]
        self.summary.setText("\n".join(lines))
        self.accept_button.setText(counted(self.tr("Add {count} [person|people]"), count=number_text(added)))
        self.accept_button.setEnabled(added > 0)
        self._fill()

    def _fill(self) -> None:
        doubtful = [row for row in self._read if row.doubts][:_LISTED]
        clear = [row for row in self._read if not row.doubts][:_FIRST]
        shown = sorted([*doubtful, *clear], key=lambda row: row.line)
        self.table.setRowCount(len(shown))
        for at, row in enumerate(shown):
            person = row.person
            remark = "; ".join(doubt_text(doubt) for doubt in row.doubts)
            texts = (str(row.line), person.nip, person.name, person.rank, row.position_text, remark)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text or "")
                item.setToolTip(text or "")
                self.table.setItem(at, column, item)
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setSectionResizeMode(5, QHeaderView.ResizeMode.Stretch)
