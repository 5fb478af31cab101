"""Which objectives the selected one helps to reach, and which help it: each can be gone to, named, added, removed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.link import AddLinkEdit, RemoveLinkEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.naming import element_name
from bsc_planner.model.objective import Link, Objective
from bsc_planner.ui.icons import IconRole, icon
from bsc_planner.ui.inspector.element_box import ElementBox
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.link_button import LinkButton


class RelationsTab(ElementTab):
    """Two lists: what the objective helps, what helps it; and the objectives above and below it in the tree."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(session, ref, parent)
        self._lists: dict[str, QVBoxLayout] = {}
        self.boxes: dict[str, ElementBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for side, title, hint in (
            ("to", self.tr("Helps to reach"), self.tr("Add an objective that this one helps…")),
            ("from", self.tr("Is helped by"), self.tr("Add an objective that helps this one…")),
        ):
            column.addWidget(_heading(title))
            self._lists[side] = QVBoxLayout()
            self._lists[side].setSpacing(4)
            column.addLayout(self._lists[side])
            box = ElementBox(session.store, Objective)
            box.setAccessibleName(hint)
            edit = box.lineEdit()
            if edit is not None:
                edit.setPlaceholderText(hint)
            box.element_chosen.connect(partial(self._on_chosen, side))
            self.boxes[side] = box
            column.addWidget(box)
            column.addSpacing(10)
        self._tree = _heading(self.tr("Above and below in the tree"))
        column.addWidget(self._tree)
        self._lists["tree"] = QVBoxLayout()
        column.addLayout(self._lists["tree"])
        column.addStretch(1)
        session.plan_changed.connect(self._on_plan_changed)

    def refresh(self) -> None:
        """Show the links as they are."""
        super().refresh()
        store = self._session.store
        objective = store.find(Objective, self._ref.id)
        if objective is None:
            return
        for lines in self._lists.values():
            while (item := lines.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
        for link in store.all(Link, Link.from_id == self._ref.id):
            self._lists["to"].addWidget(self._line(link, link.to_id, "→"))
        for link in store.all(Link, Link.to_id == self._ref.id):
            self._lists["from"].addWidget(self._line(link, link.from_id, "←"))
        near = [("↑", objective.parent_id)] if objective.parent_id else []
        near += [("↓", one.id) for one in store.all(Objective, Objective.parent_id == self._ref.id)]
        for mark, other_id in near:
            self._lists["tree"].addWidget(self._goer(other_id, mark))
        self._tree.setVisible(bool(near))
        for box in self.boxes.values():
            box.show_element(None)
            box.setVisible(not store.is_read_only)

    @property
    def lines(self) -> dict[str, list[str]]:
        """What is listed on each side, as read."""
        return {side: [button.whole_text for button in self._goers(layout)] for side, layout in self._lists.items()}

    @staticmethod
    def _goers(layout: QVBoxLayout) -> list[LinkButton]:
        found: list[LinkButton] = []
        for at in range(layout.count()):
            item = layout.itemAt(at)
            widget = item.widget() if item is not None else None
            if isinstance(widget, LinkButton):
                found.append(widget)
            elif widget is not None:
                found += widget.findChildren(LinkButton)
        return found

    def _goer(self, objective_id: str, mark: str) -> LinkButton:
        other = self._session.store.find(Objective, objective_id)
        button = LinkButton(f"{mark} {element_name(other) if other is not None else '–'}")
        button.clicked.connect(partial(self._session.select, Ref("objective", objective_id)))
        return button

    def _line(self, link: Link, other_id: str, mark: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        goer = self._goer(other_id, mark)
        if link.label:
            goer.show_text(f"{goer.whole_text} · {link.label}")
        row.addWidget(goer, 1)
        link_id = link.id
        change = partial(self._session.select, Ref("link", link_id))
        row.addWidget(_tool("pencil", self.tr("Change the link to {objective}"), goer.whole_text, change))
        if not self._session.store.is_read_only:
            remove = partial(self._remove, link_id)
            row.addWidget(_tool("x", self.tr("Remove the link to {objective}"), goer.whole_text, remove))
        return line

    def _on_chosen(self, side: str, other_id: str | None) -> None:
        if other_id is None:
            return
        ends = (self._ref.id, other_id) if side == "to" else (other_id, self._ref.id)
        self._do(self.tr("Link two objectives"), AddLinkEdit(*ends))
        self.boxes[side].show_element(None)

    def _remove(self, link_id: str) -> None:
        self._do(self.tr("Remove a link"), RemoveLinkEdit(link_id))

    def _do(self, label: str, edit: Edit) -> None:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._ref not in changes.removed and changes.touches("link", "objective"):
            self.follow()


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "caption")
    return label


def _tool(name: str, words: str, other: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name, IconRole.MUTED))
    button.setAutoRaise(True)
    button.setToolTip(words.format(objective=other[2:]))
    button.setAccessibleName(button.toolTip())
    button.clicked.connect(lambda: act())
    return button
