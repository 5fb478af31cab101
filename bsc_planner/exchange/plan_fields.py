"""The interchange format ``bsc-plan/1`` as a table: which key of which list is which column; for reader and writer."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from bsc_planner.model.follow_up import WorkStatus
from bsc_planner.model.indicator import Consolidation, Controllability, Polarity, TargetBasis, Validity
from bsc_planner.model.note import NoteKind
from bsc_planner.model.organisation import AssignmentStatus
from bsc_planner.model.plan import MapRouting
from bsc_planner.model.revision import RevisionKind, RevisionStatus

FORMAT = "bsc-plan/1"
ROWS = "$rows"
"""Key in `Element.extra` of list items that are no elements: ``{list key: [[ord, item], ...]}``."""
AS = "$as"
"""Key in `Element.extra` of what a column's value looks like in the document: ``{"weight": 25}`` for the text 25."""
OBJECT = "$object"
"""Key in `Element.extra` of a note that the document writes as an object though its text alone would do."""
NUMBER = "$number"
"""Key in `Element.extra` of a figure that the document writes as a number, not as text."""
REF_ID = "ref_id"
"""Key by which an element without a code of its own is referred to, as ``#<ref_id>``."""


class FieldType(StrEnum):
    """How a key's value is stored in its column."""

    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    YEAR = "year"
    FLAG = "flag"
    DAYS = "days"
    COORDINATE = "coordinate"
    PATTERN = "pattern"
    STRUCTURE = "structure"
    ANYTHING = "anything"
    REFERENCE = "reference"


@dataclass(frozen=True)
class Field:
    """One key of an object.

    Attributes:
        key: Name in the document.
        column: Column it is kept in.
        type: How.
        choices: Words a choice may be.
        refers_to: Kind whose code a reference names.
    """

    key: str
    column: str
    type: FieldType = FieldType.TEXT
    choices: frozenset[str] = frozenset()
    refers_to: str = ""


@dataclass(frozen=True)
class ListSpec:
    """One list of the document whose items are objects.

    Attributes:
        key: Name of the list in the document (or in the object that owns it).
        kind: Kind of the elements (a table name).
        fields: Keys of an item.
        owner_column: Column naming the owner; empty for lists of the plan itself.
        required: Columns without which an item is no element.
        by_key: The fields by their keys.
    """

    key: str
    kind: str
    fields: tuple[Field, ...]
    owner_column: str = ""
    required: frozenset[str] = frozenset()
    by_key: dict[str, Field] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {field.key: field for field in self.fields})


@dataclass(frozen=True)
class SeriesSpec:
    """One map from period to printed value inside an object: ``{"2026": "7,7"}``."""

    key: str
    kind: str
    owner_column: str


@dataclass(frozen=True)
class RemarksSpec:
    """One map from period to a text beside the values of a series: ``{"2026": "Laporan Tw IV"}``."""

    key: str
    kind: str
    column: str


def _texts(keys: str) -> tuple[Field, ...]:
    return tuple(Field(key, key) for key in keys.split())


def _choice(key: str, words: Iterable[str]) -> Field:
    return Field(key, key, FieldType.CHOICE, choices=frozenset(words))


def _reference(key: str, kind: str, column: str = "") -> Field:
    return Field(key, column or f"{key}_id", FieldType.REFERENCE, refers_to=kind)


def _years_of(kind: str) -> tuple[Field, ...]:
    """Years an element belongs to, and which it takes the place of."""
    years = (Field(key, key, FieldType.YEAR) for key in ("from_year", "until_year"))
    return (*years, _reference("follows", kind))


PLAN_FIELDS = (
    *_texts("institution title vision rule_set"),
    Field("report_due_days", "report_due_days", FieldType.DAYS),
    _choice("language", ("id", "en")),
    _choice("map_routing", MapRouting),
)
BASELINE_FIELDS = (Field("year", "baseline_year", FieldType.YEAR), Field("value", "baseline_printed"))
PERIOD_KEYS = {"start": "period_start", "end": "period_end"}

LISTS = (
    ListSpec("instruments", "instrument", _texts("number role title date")),
    ListSpec("perspectives", "perspective", _texts("code name weight skp_perspective")),
    ListSpec("goals", "goal", _texts("code text")),
    ListSpec("units", "unit", (*_texts("code name level head_title"), _reference("parent", "unit"))),
    ListSpec(
        "positions",
        "position",
        (*_texts("code title kind"), _reference("unit", "unit"), _reference("reports_to", "position")),
    ),
    ListSpec("employees", "employee", _texts("nip name rank")),
    ListSpec(
        "objectives",
        "objective",
        (
            *_texts("code text level theme"),
            _reference("perspective", "perspective"),
            _reference("parent", "objective"),
            _reference("unit", "unit"),
            _reference("goal", "goal"),
            Field("map_x", "map_x", FieldType.COORDINATE),
            Field("map_y", "map_y", FieldType.COORDINATE),
            *_years_of("objective"),
        ),
    ),
    ListSpec(
        "links",
        "link",
        (_reference("from", "objective"), _reference("to", "objective"), *_texts("kind label")),
        required=frozenset({"from_id", "to_id"}),
    ),
    ListSpec(
        "indicators",
        "indicator",
        (
            *_texts("code name level unit_of_measure polarity_basis weight weight_in_objective definition formula"),
            *_texts("data_source step worst purpose aspect data_provider data_validator missing_data_action"),
            *_texts("cascade_method location_consolidation reporting_period planning_flag approval_status"),
            _reference("objective", "objective"),
            _reference("unit", "unit"),
            _choice("polarity", Polarity),
            _choice("consolidation", Consolidation),
            _choice("validity", Validity),
            _choice("controllability", Controllability),
            _choice("target_basis", TargetBasis),
            Field("is_mandatory", "is_mandatory", FieldType.FLAG),
            Field("stabilize_scale", "stabilize_scale", FieldType.STRUCTURE),
            Field("is_iku", "is_iku", FieldType.FLAG),
            Field("konversi_120", "konversi_120", FieldType.FLAG),
            Field("scale", "scale", FieldType.STRUCTURE),
            Field("range_scale", "range_scale", FieldType.STRUCTURE),
            Field("month_pattern", "month_pattern", FieldType.PATTERN),
            *_years_of("indicator"),
        ),
    ),
    ListSpec(
        "cascades",
        "cascade",
        (
            _reference("parent_indicator", "indicator"),
            _reference("parent_objective", "objective"),
            _reference("child_unit", "unit"),
            _reference("child_position", "position"),
            _reference("child_indicator", "indicator"),
            _reference("child_objective", "objective"),
            *_texts("method weight role"),
            *_years_of("cascade"),
        ),
    ),
    ListSpec(
        "follow_ups",
        "follow_up",
        (
            _reference("indicator", "indicator"),
            _reference("unit", "unit"),
            *_texts("period cause action pic due done_on result who recorded_at"),
            _choice("status", WorkStatus),
        ),
        required=frozenset({"indicator_id", "period", "action", "status"}),
    ),
    ListSpec(
        "action_steps",
        "action_step",
        (
            _reference("indicator", "indicator"),
            *_texts("action milestone output pic due done_on note"),
            Field("year", "year", FieldType.YEAR),
            Field("from", "from_date", FieldType.DATE),
            _choice("status", WorkStatus),
        ),
        required=frozenset({"indicator_id", "year", "action", "status"}),
    ),
    ListSpec(
        "rule_sets",
        "rule_set",
        (*_texts("key text changed_by changed_at"), Field("from_year", "from_year", FieldType.YEAR)),
        required=frozenset({"key", "text"}),
    ),
    ListSpec(
        "revisions",
        "revision",
        (
            *_texts("instrument effective reason title ground proposed_by proposed_at decided_by decided_at"),
            Field("changes", "changes", FieldType.ANYTHING),
            _choice("kind", RevisionKind),
            _choice("status", RevisionStatus),
            _reference("unit", "unit"),
        ),
    ),
    ListSpec("sources", "source", _texts("title number url")),
)
"""Lists of objects at the top of the document; `missions` and `notes` are lists of texts."""

NESTED_LISTS = {
    "employee": (
        ListSpec(
            "assignments",
            "assignment",
            (
                _reference("position", "position"),
                _choice("status", AssignmentStatus),
                Field("from", "from_date", FieldType.DATE),
                Field("until", "until_date", FieldType.DATE),
            ),
            owner_column="employee_id",
        ),
    ),
    "indicator": (
        ListSpec(
            "revisions",
            "target_revision",
            (
                *_texts("period from_instrument to_instrument effective reason who recorded_at"),
                Field("from", "from_printed"),
                Field("to", "to_printed"),
                _choice("kind", ("revision", "correction")),
                _reference("revision", "revision"),
            ),
            owner_column="indicator_id",
        ),
        ListSpec(
            "target_reasons",
            "target_reason",
            (
                *_texts("period reason who recorded_at"),
                _choice("decision", ("raised", "kept", "lowered", "replaced", "dropped")),
                _reference("replaced_by", "indicator"),
            ),
            owner_column="indicator_id",
            required=frozenset({"period"}),
        ),
        ListSpec(
            "unit_actuals",
            "unit_actual",
            (
                _reference("unit", "unit"),
                *_texts("period printed meaning evidence who recorded_at"),
            ),
            owner_column="indicator_id",
            required=frozenset({"unit_id", "period", "printed", "meaning"}),
        ),
    ),
    "revision": (
        ListSpec(
            "rows",
            "revision_row",
            (
                *_texts(
                    "field period before proposed proposed_by proposed_at answer answer_note answered_by answered_at"
                ),
                *_texts("agreed note"),
                _choice("status", ("open", "agreed", "rejected")),
            ),
            owner_column="revision_id",
            required=frozenset({"element_kind", "element_id", "field", "status"}),
        ),
    ),
    "cascade": (
        ListSpec(
            "aspects",
            "cascade_aspect",
            (*_texts("aspect measure target"), Field("year", "year", FieldType.YEAR)),
            owner_column="cascade_id",
        ),
    ),
}
"""Lists of objects inside an object, by its kind."""

SERIES = {
    "indicator": (
        SeriesSpec("targets", "target", "indicator_id"),
        SeriesSpec("milestones", "milestone", "indicator_id"),
        SeriesSpec("actuals", "actual", "indicator_id"),
        SeriesSpec("past_targets", "past_target", "indicator_id"),
    ),
    "cascade": (
        SeriesSpec("locked", "cascade_lock", "cascade_id"),
        SeriesSpec("targets", "cascade_target", "cascade_id"),
    ),
}
"""Maps from period to printed value, by the kind of the object they are in."""

REMARKS = {
    "indicator": (
        RemarksSpec("evidence", "actual", "evidence"),
        RemarksSpec("actuals_by", "actual", "who"),
        RemarksSpec("actuals_at", "actual", "recorded_at"),
    )
}
"""Maps from period to a text that belongs to the value of that period, by the kind of the object they are in."""

NOTE_FIELDS = (*_texts("text author written_at field period value"), _choice("kind", NoteKind))
"""Keys of a note written as an object; ``about_kind`` and ``about`` name what it is about."""

REPLY_TO = "reply_to"
"""Key of a note that names the note it answers, as ``#<ref_id>``."""

ABOUT_KIND, ABOUT = "about_kind", "about"
"""Keys of notes and of rows of a revision that name an element: its kind, and its code."""

CODED_KINDS = ("goal", "perspective", "unit", "position", "objective", "indicator")
"""Kinds that others refer to by code."""
REFERRED_KINDS = (*CODED_KINDS, "revision", "cascade", "note")
"""Kinds that others refer to; those without a code of their own only by their `ref_id`."""
UPWARDS = {"unit": "parent_id", "position": "reports_to_id", "objective": "parent_id"}
"""Column that leads up the tree; following it must end."""
REFERENCES = (
    ("indicator_owner", "unit_id", "unit"),
    ("note", "reply_to_id", "note"),
    *(
        (spec.kind, field.column, field.refers_to)
        for spec in (*LISTS, *(nested for specs in NESTED_LISTS.values() for nested in specs))
        for field in spec.fields
        if field.type is FieldType.REFERENCE
    ),
)
"""Columns that name an element by its code: (kind, column, kind named)."""


def list_of(kind: str) -> ListSpec:
    """The top-level list of a kind."""
    return next(spec for spec in LISTS if spec.kind == kind)
