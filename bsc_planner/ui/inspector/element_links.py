"""What stands below an element, as a list to go on from: objectives of a perspective, positions of a unit."""

from functools import partial

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.naming import elements_naming
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.labels import kind_label, number_text
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.link_button import LinkButton
from bsc_planner.wording.counting import counted

_MOST = 60


class ElementLinks(ElementTab):
    """Names of the elements that name the shown one in a column; a click goes to one of them.

    Args:
        session: The open plan.
        ref: The element shown first.
        below: Kind of the elements that are listed.
        column: Column of theirs that names the shown element.
    """

    def __init__(
        self, session: PlanSession, ref: Ref, parent: QWidget | None = None, *, below: str, column: str
    ) -> None:
        super().__init__(session, ref, parent)
        self._below = below
        self._named_by = column
        self._caption = QLabel()
        self._caption.setProperty("tone", "caption")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.setSpacing(6)
        outer.addWidget(self._caption)
        outer.addLayout(self._lines)
        session.plan_changed.connect(self._on_plan_changed)

    @property
    def links(self) -> list[QPushButton]:
        """What can be clicked, in plan order."""
        found = (item.widget() for at in range(self._lines.count()) if (item := self._lines.itemAt(at)) is not None)
        return [widget for widget in found if isinstance(widget, QPushButton)]

    def refresh(self) -> None:
        """List them."""
        super().refresh()
        cls = BY_KIND[self._below]
        count, rows = elements_naming(self._session.store, cls, self._named_by, self._ref.id, most=_MOST)
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for element_id, name in rows:
            link = LinkButton(name or "–")
            link.clicked.connect(partial(self._go, Ref(self._below, element_id)))
            self._lines.addWidget(link)
        self._caption.setText(self._told(count))
        if count > _MOST:
            rest = QLabel(self.tr("and {count} more").format(count=number_text(count - _MOST)))
            rest.setProperty("tone", "caption")
            self._lines.addWidget(rest)

    def _told(self, count: int) -> str:
        if not count:
            noun = kind_label(self._below)
            return self.tr("{kind} below: none yet").format(kind=noun[:1].upper() + noun[1:])
        is_position = self._below == "position"
        words = self.tr("[Position|Positions] below: {count}") if is_position else self.tr(
            "[Objective|Objectives] below: {count}"
        )  # fmt: skip
        return counted(words, count=count)

    def _go(self, ref: Ref) -> None:
        self._session.reveal(ref)

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._ref not in changes.removed and changes.touches(self._below):
            self.follow()
