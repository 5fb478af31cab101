"""The chain of one target: every value it had, since when, by which instrument, why and by whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from bsc_planner.model.days_in_force import target_of_day
from bsc_planner.model.target_history import TargetStep
from bsc_planner.ui.labels import day_text
from bsc_planner.ui.language import current_language
from bsc_planner.wording import moment_text


@dataclass(frozen=True)
class ChainLink:
    """One value of the chain.

    Attributes:
        value: As printed; a dash for none.
        lines: Since when and by what, why, by whom; only what is known.
        is_shown: Whether it is the value in force on the day that is shown.
    """

    value: str
    lines: tuple[str, ...]
    is_shown: bool


def chain_of(steps: Sequence[TargetStep], latest: str | None, day: date | None) -> list[ChainLink]:
    """The values of a target, the latest first.

    Args:
        steps: Its history (see `target_steps`); without one there is no chain.
        latest: The target as the plan holds it.
        day: The day whose value is marked; None: the latest.
    """
    return list(_links(steps, latest, day)) if steps else []


def _links(steps: Sequence[TargetStep], latest: str | None, day: date | None) -> Iterator[ChainLink]:
    translate = QCoreApplication.translate
    in_force = steps[-1] if day is None else target_of_day(steps, latest, day).step
    if steps[-1].after != latest:
        # what stands in the plan is in force, whatever the last instrument printed
        said = translate("TargetChain", "Typed since then, by no instrument")
        yield ChainLink(latest or "–", (said,), is_shown=in_force is steps[-1])
    for place in range(len(steps) - 1, -1, -1):
        step = steps[place]
        is_replaced = step is steps[-1] and step.after != latest
        yield ChainLink(step.after or "–", tuple(_told(step)), is_shown=step is in_force and not is_replaced)
    said = translate("TargetChain", "Before, by {instrument}").format(instrument=steps[0].before_instrument or "–")
    yield ChainLink(steps[0].before or "–", (said,), is_shown=in_force is None)


def _told(step: TargetStep) -> Iterator[str]:
    translate = QCoreApplication.translate
    language = current_language().value
    if step.effective is not None:
        since = translate("TargetChain", "since {day}").format(day=day_text(step.effective))
    else:
        since = step.stated or translate("TargetChain", "since the beginning of the year")
    what = translate("TargetChain", "Correction") if step.kind == "correction" else ""
    yield " · ".join(part for part in (what, since, step.instrument or "") if part)
    if step.reason:
        yield step.reason
    if step.who:
        when = moment_text(step.recorded_at or "", language)
        yield translate("TargetChain", "recorded by {who}, {when}").format(who=step.who, when=when or "–")


class TargetChain(QFrame):
    """A list of `ChainLink`; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self._links: list[ChainLink] = []
        self._body = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.addWidget(self._body)
        self.hide()

    @property
    def links(self) -> Sequence[ChainLink]:
        """What is shown."""
        return self._links

    def show_links(self, links: Sequence[ChainLink]) -> None:
        """Show a chain."""
        self._links = list(links)
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, link in enumerate(links):
            value = _label(link.value, "strong" if link.is_shown else "muted")
            grid.addWidget(value, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            shown = [*link.lines, self.tr("● in force")] if link.is_shown else list(link.lines)
            grid.addWidget(_label("\n".join(shown), "caption"), row, 1)
        self._column.replaceWidget(self._body, fresh)
        self._body.deleteLater()
        self._body = fresh
        self.setVisible(bool(links))


def _label(text: str, tone: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", tone)
    label.setWordWrap(tone == "caption")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
