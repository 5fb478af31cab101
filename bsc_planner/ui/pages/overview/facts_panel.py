"""The plan's facts, edited in place."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.plan import SetMissionsEdit, SetPeriodEdit, SetPlanFieldEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes
from bsc_planner.model.plan import Mission
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.panel import Panel
from bsc_planner.ui.widgets.text_area import TextArea
from bsc_planner.ui.widgets.year_box import YearBox


class FactsPanel(Panel):
    """Title, institution, vision, missions, years and the language of documents."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Plan facts"))
        self._session = session
        self.title_field = QLineEdit()
        self.institution_field = QLineEdit()
        self.vision_field = TextArea(lines=3)
        self.missions_field = TextArea(lines=4)
        self.missions_field.setPlaceholderText(self.tr("One mission per line"))
        self.start_field, self.end_field = YearBox(), YearBox()
        self.language_field = QComboBox()
        self.language_field.addItem(self.tr("Indonesian"), "id")
        self.language_field.addItem(self.tr("English"), "en")
        years = QHBoxLayout()
        years.setSpacing(8)
        for widget in (self.start_field, QLabel("–"), self.end_field):
            years.addWidget(widget)
        years.addStretch()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (self.tr("Title"), self.title_field),
            (self.tr("Institution"), self.institution_field),
            (self.tr("Vision"), self.vision_field),
            (self.tr("Missions"), self.missions_field),
            (self.tr("Years"), years),
            (self.tr("Language of documents"), self.language_field),
        ):
            label = QLabel(words)
            label.setProperty("tone", "caption")
            form.addRow(label, field)
            if isinstance(field, QWidget):
                label.setBuddy(field)
        self.start_field.setAccessibleName(self.tr("First year"))
        self.end_field.setAccessibleName(self.tr("Last year"))
        self.content.addLayout(form)
        self._is_read_only: bool | None = None
        self.title_field.editingFinished.connect(self._on_title)
        self.institution_field.editingFinished.connect(self._on_institution)
        self.vision_field.editing_finished.connect(self._on_vision)
        self.missions_field.editing_finished.connect(self._on_missions)
        self.start_field.editingFinished.connect(self._on_years)
        self.end_field.editingFinished.connect(self._on_years)
        self.language_field.activated.connect(self._on_language)
        session.plan_changed.connect(self._on_plan_changed)
        session.state_changed.connect(self._refresh_writable)
        self.refresh()
        self._refresh_writable()

    def refresh(self) -> None:
        """Show the facts as they are; a field that is being typed in is left alone."""
        plan = self._session.store.plan
        missions = "\n".join(mission.text for mission in self._session.store.all(Mission))
        self._show_text(self.title_field, plan.title)
        self._show_text(self.institution_field, plan.institution)
        self.vision_field.show_text(plan.vision or "")
        self.missions_field.show_text(missions)
        self.start_field.show_year(plan.period_start)
        self.end_field.show_year(plan.period_end)
        with QSignalBlocker(self.language_field):
            self.language_field.setCurrentIndex(self.language_field.findData(plan.language))

    def focus_first_empty(self) -> None:
        """Put the keyboard into the first field that is empty."""
        fields: tuple[tuple[QWidget, bool], ...] = (
            (self.title_field, not self.title_field.text()),
            (self.institution_field, not self.institution_field.text()),
            (self.vision_field, not self.vision_field.toPlainText()),
            (self.missions_field, not self.missions_field.toPlainText()),
            (self.start_field, self.start_field.year is None),
        )
        for field, is_empty in fields:
            if is_empty:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _on_title(self) -> None:
        self._do(self.tr("Change the title"), SetPlanFieldEdit("title", self.title_field.text().strip()))

    def _on_institution(self) -> None:
        text = self.institution_field.text().strip()
        self._do(self.tr("Change the institution"), SetPlanFieldEdit("institution", text))

    def _on_vision(self) -> None:
        text = self.vision_field.toPlainText().strip()
        self._do(self.tr("Change the vision"), SetPlanFieldEdit("vision", text or None))

    def _on_missions(self) -> None:
        texts = tuple(self.missions_field.toPlainText().splitlines())
        self._do(self.tr("Change the missions"), SetMissionsEdit(texts))

    def _on_years(self) -> None:
        start, end = self.start_field.year, self.end_field.year
        if start is not None and end is not None:
            self._do(self.tr("Change the years"), SetPeriodEdit(start, end))

    def _on_language(self) -> None:
        edit = SetPlanFieldEdit("language", self.language_field.currentData())
        self._do(self.tr("Change the language of documents"), edit)

    def _do(self, label: str, edit: Edit) -> None:
        if self._session.document.is_read_only:
            return
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)
            self.refresh()

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches("plan", "mission"):
            self.refresh()

    def _refresh_writable(self) -> None:
        is_read_only = self._session.document.is_read_only
        if is_read_only == self._is_read_only:
            return  # fields are dressed anew each time they are told
        self._is_read_only = is_read_only
        for field in (self.title_field, self.institution_field, self.vision_field, self.missions_field):
            set_read_only: Callable[[bool], None] = field.setReadOnly
            set_read_only(is_read_only)
        for box in (self.start_field, self.end_field):
            box.setReadOnly(is_read_only)
        self.language_field.setEnabled(not is_read_only)

    @staticmethod
    def _show_text(field: QLineEdit, text: str) -> None:
        if field.text() != text:
            with QSignalBlocker(field):
                field.setText(text)
                field.setCursorPosition(0)
