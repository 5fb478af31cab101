"""Numbers codes anew: a pattern for each level, with every old and new code before it is written."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.editing.renumbering import CodedRow, learnt_patterns, new_codes
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.indicators.drafting.paste_preview import ROW_HEIGHT
from bsc_planner.ui.widgets.dialog_buttons import button_named
from bsc_planner.ui.widgets.screen_room import resize_within_screen
from bsc_planner.wording.counting import counted

LEVEL_NAMES: dict[str, str] = {
    "objective": QT_TRANSLATE_NOOP("RenumberDialog", "Objectives"),
    "sub_objective": QT_TRANSLATE_NOOP("RenumberDialog", "Objectives below objectives"),
    "indicator": QT_TRANSLATE_NOOP("RenumberDialog", "Indicators"),
}
_CODE_WIDTH = 110
_NAME = 2


class RenumberDialog(QDialog):
    """Patterns above, old and new codes below."""

    def __init__(
        self,
        rows: Sequence[CodedRow],
        *,
        chosen: frozenset[str],
        warnings: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._chosen = chosen
        self.setWindowTitle(self.tr("Renumber codes"))
        self.patterns: dict[str, QLineEdit] = {}
        self._only_chosen = QCheckBox(counted(self.tr("Only the {count} selected [row|rows]"), count=len(chosen)))
        self._only_chosen.setChecked(len(chosen) > 1)
        self._only_chosen.setVisible(bool(chosen))
        self._only_chosen.toggled.connect(self._show)
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.windowTitle())
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setHeaderLabels([self.tr("Now"), self.tr("New"), self.tr("Objective / indicator")])
        self._summary = QLabel()
        self._summary.setProperty("tone", "muted")
        self._summary.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._take = button_named(buttons, self.tr("Renumber"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(self._pattern_form())
        column.addWidget(self._legend())
        column.addWidget(self._only_chosen)
        column.addWidget(self.table, 1)
        column.addWidget(self._summary)
        for text in warnings:
            label = QLabel(text)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(buttons)
        resize_within_screen(self, 640, 560)
        self._show()

    def _pattern_form(self) -> QFormLayout:
        """A field for each level that has codes, with the pattern they follow."""
        form = QFormLayout()
        form.setVerticalSpacing(8)
        learnt = learnt_patterns(self._rows)
        for level, name in LEVEL_NAMES.items():
            if level in learnt:
                field = QLineEdit(learnt[level])
                field.textChanged.connect(self._show)
                self.patterns[level] = field
                form.addRow(QCoreApplication.translate("RenumberDialog", name), field)
        return form

    def _legend(self) -> QLabel:
        legend = QLabel(
            self.tr(
                "{n} running number · {i} number below its objective · {a} the same as a letter · "
                "{p} number of the objective above · empty: these codes stay"
            )
        )
        legend.setProperty("tone", "muted")
        legend.setWordWrap(True)
        return legend

    @classmethod
    def ask(
        cls, parent: QWidget, rows: Sequence[CodedRow], *, chosen: frozenset[str], warnings: Sequence[str]
    ) -> Mapping[str, str] | None:
        """New code of each row that gets another one, by id; None when cancelled."""
        dialog = cls(rows, chosen=chosen, warnings=warnings, parent=parent)
        return dialog.changes() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def changes(self) -> dict[str, str]:
        """New code of each row that gets another one, by id."""
        patterns = {level: field.text().strip() for level, field in self.patterns.items()}
        is_limited = self._only_chosen.isChecked() and not self._only_chosen.isHidden()
        codes = new_codes(self._rows, patterns, only=self._chosen if is_limited else None)
        old = {row.id: row.code for row in self._rows}
        return {element_id: code for element_id, code in codes.items() if code != old[element_id]}

    def _show(self) -> None:
        changes = self.changes()
        self.table.clear()
        items = [
            QTreeWidgetItem([row.code or "–", changes[row.id], row.name]) for row in self._rows if row.id in changes
        ]
        for item in items:
            item.setSizeHint(0, QSize(0, ROW_HEIGHT))
            item.setToolTip(_NAME, item.text(_NAME))
        self.table.addTopLevelItems(items)
        for at in range(_NAME):
            self.table.setColumnWidth(at, _CODE_WIDTH)
        kept = {row.code for row in self._rows if row.code and row.id not in changes}
        new = list(changes.values())
        doubled = len(new) - len(set(new)) + sum(code in kept for code in set(new))
        text = counted(self.tr("{count} [code changes|codes change]."), count=len(changes))
        if doubled:
            text += " " + counted(self.tr("▲ {count} [code|codes] would stand there twice."), count=doubled)
        self._summary.setText(text)
        self._take.setEnabled(bool(changes))
