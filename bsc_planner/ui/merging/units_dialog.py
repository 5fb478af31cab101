"""Asks whose changes shall be taken from a copy: all, or those of some units."""

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.pages.documents.element_picker import ElementPicker
from bsc_planner.ui.widgets.dialog_buttons import button_named


class UnitsDialog(QDialog):
    """All changes, or those of chosen units with everything below them."""

    def __init__(self, store: PlanStore, chosen: Iterable[str] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Whose changes to take"))
        self.of_all = QRadioButton(self.tr("Changes of all units"))
        self.of_some = QRadioButton(self.tr("Only changes of these units and those below them"))
        self.picker = ElementPicker(store, Unit, hint=self.tr("Code or name of a unit"))
        hint = QLabel(
            self.tr(
                "To a unit belong its objectives and indicators (also those it answers for), its positions and people, "
                "and what is handed down to it. Everything else is listed as not taken."
            )
        )
        hint.setProperty("tone", "caption")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._accept = button_named(buttons, self.tr("Apply"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        for widget in (self.of_all, self.of_some, self.picker, hint):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(520, 320)
        self.picker.set_chosen(tuple(chosen or ()))
        (self.of_all if chosen is None else self.of_some).setChecked(True)
        self.of_all.toggled.connect(self._refresh)
        self.picker.chosen_changed.connect(self._on_chosen)
        self._refresh()

    @classmethod
    def ask(
        cls, parent: QWidget | None, store: PlanStore, chosen: Iterable[str] | None
    ) -> tuple[bool, frozenset[str] | None]:
        """Whether something was decided, and the units (None: all)."""
        dialog = cls(store, chosen, parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False, None
        return True, dialog.units

    @property
    def units(self) -> frozenset[str] | None:
        """Units chosen; None: all."""
        return None if self.of_all.isChecked() else frozenset(self.picker.chosen)

    def _on_chosen(self) -> None:
        self.of_some.setChecked(True)
        self._refresh()

    def _refresh(self) -> None:
        self.picker.setEnabled(self.of_some.isChecked())
        self._accept.setEnabled(self.of_all.isChecked() or bool(self.picker.chosen))
