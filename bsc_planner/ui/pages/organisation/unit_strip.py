"""The chosen unit in one line, above its positions and people; its fields are edited in the inspector."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from bsc_planner.model.organisation import Unit
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.elided_label import ElidedLabel


class UnitStrip(QWidget):
    """Name of the unit, and its code and level beside it."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.name = ElidedLabel("")
        self.name.setProperty("tone", "section")
        self.facts = ElidedLabel(can_spread=False)
        self.facts.setProperty("tone", "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.name, 3)
        line.addWidget(self.facts, 2)

    def show_unit(self, unit_id: str | None) -> None:
        """Show a unit; None: the whole institution."""
        unit = self._session.store.find(Unit, unit_id)
        if unit is None:
            self.name.setText(self._session.store.plan.institution or self.tr("Institution"))
            self.facts.setText("")
            return
        self.name.setText(unit.name or self.tr("(no name)"))
        self.facts.setText(" · ".join(part for part in (unit.code, unit.level) if part))
