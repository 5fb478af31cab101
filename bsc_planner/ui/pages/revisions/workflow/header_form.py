"""The head of a revision: what kind it is, on which instrument and reason it rests, from when it is in force."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from bsc_planner.editing.revision import SetRevisionFieldEdit
from bsc_planner.editing.revision_facts import effective_day, is_open
from bsc_planner.errors import PlanError
from bsc_planner.model.date_reading import read_date
from bsc_planner.model.number_format import format_date
from bsc_planner.model.organisation import Unit
from bsc_planner.model.plan import Instrument
from bsc_planner.model.revision import Revision, RevisionKind
from bsc_planner.revisions.legal_grounds import legal_ground, legal_grounds
from bsc_planner.ui.pages.revisions.workflow.words import kind_text
from bsc_planner.ui.plan_session import PlanSession

_NO_UNIT = ""


class HeaderForm(QWidget):
    """The instrument and two columns of fields; each is written when it is left.

    Signals:
        step_failed: The `PlanError` that stood in the way of a step; nothing was changed.
    """

    step_failed = Signal(object)

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._revision_id: str | None = None
        self.title, self.reason, self.effective = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind, self.ground, self.unit, self.instrument = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.instrument.setEditable(True)
        self.ground_text = QLabel()
        self.ground_text.setWordWrap(True)
        self.ground_text.setProperty("tone", "caption")
        self.effective.setPlaceholderText(self.tr("for example 1-7-2026"))
        line = self.instrument.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("number and title, as printed"))
        for box in (self.kind, self.ground, self.unit, self.instrument):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for kind in RevisionKind:
            self.kind.addItem(kind_text(kind), str(kind))
        self._lay_out()
        self._connect()

    def show_revision(self, revision_id: str | None) -> None:
        """Show the head of another revision."""
        self._revision_id = revision_id
        self.refresh()

    def refresh(self) -> None:
        """Show the head as it is; a field that is being typed in is left alone."""
        revision = self._session.store.find(Revision, self._revision_id)
        if revision is None:
            return
        _show(self.title, revision.title or revision.instrument or "")
        _show(self.reason, revision.reason or "")
        day = effective_day(revision)
        _show(self.effective, format_date(day) if day else revision.effective or "")
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(self.kind.findData(revision.kind))
        self._show_instruments(revision)
        self._show_units(revision)
        self._show_grounds(revision)
        is_writable = is_open(revision) and self._session.is_writable
        for field in (self.title, self.reason, self.effective):
            field.setReadOnly(not is_writable)
        for box in (self.kind, self.ground, self.unit, self.instrument):
            box.setEnabled(is_writable)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        # legal instruments have long names: a line of its own
        rows = (
            ((self.tr("Legal instrument"), self.instrument),),
            ((self.tr("Title"), self.title), (self.tr("Legal reason"), self.ground)),
            (("", None), ("", self.ground_text)),
            ((self.tr("Kind"), self.kind), (self.tr("In words"), self.reason)),
            ((self.tr("In force from"), self.effective), (self.tr("Unit"), self.unit)),
        )
        for row, fields in enumerate(rows):
            for place, (words, field) in enumerate(fields):
                if field is None:
                    continue
                grid.addWidget(field, row, 2 * place + 1, 1, 3 if len(fields) == 1 else 1)
                if words:
                    label = QLabel(words)
                    label.setProperty("tone", "muted")
                    label.setBuddy(field)
                    label.setContentsMargins(12 * place, 0, 0, 0)
                    grid.addWidget(label, row, 2 * place)
        line = self.instrument.lineEdit()
        assert line is not None
        line.setAccessibleName(self.tr("Legal instrument"))

    def _connect(self) -> None:
        self.title.editingFinished.connect(lambda: self._set("title", self.title.text()))
        self.reason.editingFinished.connect(lambda: self._set("reason", self.reason.text()))
        self.effective.editingFinished.connect(self._on_effective)
        self.kind.activated.connect(lambda: self._set("kind", self.kind.currentData()))
        self.ground.activated.connect(lambda: self._set("ground", self.ground.currentData()))
        self.unit.activated.connect(lambda: self._set("unit_id", self.unit.currentData()))
        line = self.instrument.lineEdit()
        assert line is not None
        line.editingFinished.connect(lambda: self._set("instrument", self.instrument.currentText()))
        self.instrument.activated.connect(lambda: self._set("instrument", self.instrument.currentText()))

    def _on_effective(self) -> None:
        typed = self.effective.text().strip()
        day = read_date(typed)
        self._set("effective", day.isoformat() if day else typed)

    def _set(self, name: str, value: str | None) -> None:
        revision = self._session.store.find(Revision, self._revision_id)
        is_same = revision is not None and (getattr(revision, name) or "") == (value or "").strip()
        if revision is None or is_same or not is_open(revision) or not self._session.is_writable:
            return
        try:
            self._session.do(self.tr("Change the head of a revision"), SetRevisionFieldEdit(revision.id, name, value))
        except PlanError as error:
            self.step_failed.emit(error)
            self.refresh()

    def _show_instruments(self, revision: Revision) -> None:
        with QSignalBlocker(self.instrument):
            if not self.instrument.hasFocus():
                self.instrument.clear()
                known = (one.number or one.title for one in self._session.store.all(Instrument))
                self.instrument.addItems(list(dict.fromkeys(name for name in known if name)))
                self.instrument.setCurrentIndex(-1)
                self.instrument.setEditText(revision.instrument or "")
                line = self.instrument.lineEdit()
                assert line is not None
                line.setCursorPosition(0)

    def _show_units(self, revision: Revision) -> None:
        with QSignalBlocker(self.unit):
            self.unit.clear()
            self.unit.addItem(self.tr("the whole plan"), _NO_UNIT)
            for unit in self._session.store.all(Unit):
                self.unit.addItem(" ".join(part for part in (unit.code, unit.name) if part), unit.id)
            self.unit.setCurrentIndex(max(0, self.unit.findData(revision.unit_id or _NO_UNIT)))

    def _show_grounds(self, revision: Revision) -> None:
        known = RevisionKind(revision.kind) if revision.kind in tuple(RevisionKind) else None
        with QSignalBlocker(self.ground):
            self.ground.clear()
            for ground in legal_grounds()[known] if known else ():
                self.ground.addItem(ground.title, ground.key)
            self.ground.setCurrentIndex(self.ground.findData(revision.ground))
            self.ground.setPlaceholderText(self.tr("choose the legal reason"))
        chosen = legal_ground(revision.kind, revision.ground)
        self.ground_text.setText(chosen.text if chosen else "")
        self.ground_text.setToolTip(chosen.source if chosen else "")
        self.ground_text.setVisible(chosen is not None)


def _show(field: QLineEdit, text: str) -> None:
    if field.text() != text and not (field.hasFocus() and field.isModified()):
        with QSignalBlocker(field):
            field.setText(text)
            field.setCursorPosition(0)
            field.setToolTip(text)
