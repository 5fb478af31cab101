"""Units that answer for an indicator, as removable chips with a box to add one."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from bsc_planner.editing.indicator import SetIndicatorOwnersEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes
from bsc_planner.model.indicator import IndicatorOwner
from bsc_planner.model.naming import element_name
from bsc_planner.model.organisation import Unit
from bsc_planner.ui.icons import icon
from bsc_planner.ui.inspector.element_box import ElementBox
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.elided_label import ElidedLabel


class OwnerList(QWidget):
    """One line per owner; the box at the end adds one."""

    def __init__(self, session: PlanSession, indicator_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._indicator_id = indicator_id
        self._owners: list[str] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._box = ElementBox(session.store, Unit)
        edit = self._box.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(self.tr("Add a unit…"))
        self._box.element_chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._lines)
        column.addWidget(self._box)
        session.plan_changed.connect(self._on_plan_changed)
        self.refresh()

    def show_indicator(self, indicator_id: str) -> None:
        """Show the owners of another indicator; those of the one shown follow the plan anyway."""
        if indicator_id != self._indicator_id:
            self._indicator_id = indicator_id
            self.refresh()

    @property
    def has_owners(self) -> bool:
        """Whether any unit answers for the indicator."""
        return bool(self._owners)

    def refresh(self) -> None:
        """Show the owners as they are."""
        store = self._session.store
        rows = store.all(IndicatorOwner, IndicatorOwner.indicator_id == self._indicator_id)
        self._owners = [row.unit_id for row in rows]
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for unit_id in self._owners:
            self._lines.addWidget(self._line(unit_id, element_name(store.get(Unit, unit_id))))
        self._box.show_element(None)

    def _line(self, unit_id: str, name: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        label: QLabel = ElidedLabel(name)
        row.addWidget(label, 1)
        remove = QToolButton()
        remove.setIcon(icon("x"))
        remove.setAutoRaise(True)
        remove.setToolTip(self.tr("Remove {unit}").format(unit=name))
        remove.setAccessibleName(remove.toolTip())
        remove.clicked.connect(lambda: self._set([other for other in self._owners if other != unit_id]))
        row.addWidget(remove)
        return line

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches("indicator_owner", "unit"):
            self.refresh()

    def _on_chosen(self, unit_id: str | None) -> None:
        if unit_id and unit_id not in self._owners:
            self._set([*self._owners, unit_id])
        else:
            self._box.show_element(None)

    def _set(self, unit_ids: list[str]) -> None:
        try:
            self._session.do(self.tr("Change the owners"), SetIndicatorOwnersEdit(self._indicator_id, tuple(unit_ids)))
        except PlanError as error:
            tell_error(self, error)
