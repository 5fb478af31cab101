"""A matrix of what one holder's indicators give others, followed through the plan while somebody looks."""

from collections.abc import Set
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from bsc_planner.cascading.matrix_source import MatrixSource
from bsc_planner.cascading.unit_holders import UnitHolders, unit_names
from bsc_planner.model.delta import Changes
from bsc_planner.model.target import Target
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid.arranged_list import ArrangedList

AT_ONCE = 24
"""Indicators computed together: about a screenful."""
FIGURES = frozenset({"cascade_lock", "cascade_target"})
RULES = FIGURES | {"cascade"}
TARGETS = frozenset({"target", "past_target", "milestone"})
"""Figures of one indicator each."""

R = TypeVar("R")


class HolderMatrix(ArrangedList[R]):
    """What the matrices of units and of people have in common: whose they are, and when they read the plan.

    Indicators are computed some at a time while nothing else is to be done. While nobody looks, nothing is computed.

    Signals:
        holders_changed: Units may hold other indicators than before.
    """

    holders_changed = Signal()

    watched: Set[str] = RULES | TARGETS
    """Kinds of elements that the matrix depends on."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unit_id: str | None = None
        self._holders: UnitHolders | None = None
        self._names: dict[str, tuple[str, str]] = {}
        self._source = MatrixSource(session.store, session.year, day=session.day)
        self._is_active = False
        self._is_stale = True
        self._step = Changes()
        self._stood: set[tuple[str, str]] = set()
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._compute_some)
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(self._on_year_changed)
        session.day_changed.connect(self._on_year_changed)

    # what a subclass does ------------------------------------------------------------

    def _arrange(self) -> None:
        """Make rows and columns of the holder anew, while the model is being reset."""
        raise NotImplementedError

    def _compute_some(self) -> None:
        """Compute some of what is not known yet."""
        raise NotImplementedError

    def _tell_all(self) -> None:
        """All rows and columns are others now."""
        raise NotImplementedError

    def _follow(self, changes: Changes, kinds: Set[str]) -> None:
        """Take in a step that touched some of the kinds the matrix depends on."""
        raise NotImplementedError

    def _place_of(self, rule_id: str) -> tuple[str, str] | None:
        """Indicator that a rule hands down and who receives it; None where that is not known."""
        raise NotImplementedError

    # whose matrix --------------------------------------------------------------------

    @property
    def unit_id(self) -> str | None:
        """The holder whose matrix is shown; None: the institution."""
        return self._unit_id

    @property
    def names(self) -> dict[str, tuple[str, str]]:
        """Code and name of all units by id."""
        return self._names

    def set_unit(self, unit_id: str | None) -> None:
        """Show the matrix of another unit (None: of the institution)."""
        if unit_id != self._unit_id:
            self._unit_id = unit_id
            self._rearrange()

    def set_active(self, *, is_active: bool) -> None:
        """Compute and follow the plan only while somebody looks."""
        if is_active is self._is_active:
            return
        self._is_active = is_active
        if not is_active:
            self._idle.stop()
        elif self._is_stale:
            self._reload()
        else:
            self._idle.start()

    # reading the plan ----------------------------------------------------------------

    def _load(self) -> None:
        store = self._session.store
        self._holders = UnitHolders(store)
        self._names = dict(unit_names(store))
        if self._unit_id not in self._names:
            self._unit_id = None
        self._is_stale = False
        self._begin()

    def _begin(self) -> None:
        self._source = MatrixSource(self._session.store, self._session.year, day=self._session.day)
        self._arrange()
        self._idle.start()

    def _rearrange(self) -> None:
        if self._holders is None:  # nobody has looked yet
            return
        self.beginResetModel()
        self._begin()
        self.endResetModel()
        self._tell_all()

    def _reload(self) -> None:
        self.beginResetModel()
        self._load()
        self.endResetModel()
        self.holders_changed.emit()
        self._tell_all()

    def _on_year_changed(self) -> None:
        if self._is_active:
            self._rearrange()
        else:
            self._is_stale = True

    def _changed_places(self) -> set[tuple[str, str]]:
        """Indicator and receiver of all rules that the last step touched, of those that it took away too."""
        return self._stood | self._places_of(self._step)

    def _changed_targets(self) -> set[str]:
        """Indicators whose target of the year the last step wrote."""
        ids = self._step.ids("target")
        targets = self._session.store.all(Target, Target.id.in_(ids)) if ids else ()
        return {target.indicator_id for target in targets if target.period == str(self._session.year)}

    def _places_of(self, changes: Changes) -> set[tuple[str, str]]:
        if self._holders is None:
            return set()
        places = map(self._place_of, self._holders.rules_touched(changes))
        return {place for place in places if place is not None}

    def _on_plan_changed(self, changes: Changes) -> None:
        self._step, self._stood = changes, self._places_of(changes) if self._is_active else set()
        self._source.follow(changes)
        kinds = changes.kinds & self.watched
        if kinds and self._is_active:
            self._follow(changes, kinds)
        elif kinds:
            self._is_stale = True
