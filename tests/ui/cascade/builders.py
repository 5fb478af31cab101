"""A secretariat with six offices and the indicators it hands them."""

from dataclasses import dataclass, field

from bsc_planner.editing.cascade import AddCascadeEdit, LockShareEdit, SetCascadeTargetEdit
from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.indicator import AddIndicatorEdit, SetIndicatorFieldEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import CascadeKind

YEAR = 2026
OFFICES = ("Biro Perencanaan", "Biro Umum", "Biro Kepegawaian", "Biro Keuangan", "Biro Hukum", "Pusat Data")


@dataclass
class Matrix:
    """The edit that makes the plan, and ids by code.

    Attributes:
        rules: Ids of rules by indicator code and office.
    """

    edits: list[Edit] = field(default_factory=list)
    units: dict[str, str] = field(default_factory=dict)
    indicators: dict[str, str] = field(default_factory=dict)
    rules: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def edit(self) -> Edit:
        return Together(self.edits)

    def add_unit(self, code: str, name: str, parent: str | None) -> None:
        edit = AddUnitEdit(self.units[parent] if parent else None, code, name)
        self.units[code] = edit.unit_id
        self.edits.append(edit)

    def add_indicator(
        self, objective_id: str, code: str, name: str, unit: str, target: str | None, consolidation: str = "sum"
    ) -> None:
        edit = AddIndicatorEdit(objective_id, code=code, name=name)
        self.indicators[code] = edit.indicator_id
        self.edits += [
            edit,
            SetIndicatorFieldEdit(edit.indicator_id, "unit_of_measure", unit),
            SetIndicatorFieldEdit(edit.indicator_id, "consolidation", consolidation),
        ]
        if target:
            self.edits.append(SetTargetEdit(edit.indicator_id, str(YEAR), target))

    def hand(
        self, code: str, office: str, kind: CascadeKind, *, lock: str | None = None, stated: str | None = None
    ) -> None:
        edit = AddCascadeEdit(self.indicators[code], unit_id=self.units[office], kind=kind)
        self.rules[code, office] = edit.cascade_id
        self.edits.append(edit)
        if lock:
            self.edits.append(LockShareEdit(YEAR, ((edit.cascade_id, lock),)))
        if stated:
            self.edits.append(SetCascadeTargetEdit(edit.cascade_id, str(YEAR), stated))


def secretariat() -> Matrix:
    """Adopted, shared with a lock, averaged by hand, a sum that lacks one, components, a measure of one office."""
    matrix = Matrix()
    for at, office in enumerate(OFFICES):
        matrix.add_unit(f"U{at + 1}", office, None)
    objective = AddObjectiveEdit(code="SP1", text="Terwujudnya tata kelola yang baik")
    matrix.edits.append(objective)
    place = objective.objective_id
    matrix.add_indicator(place, "IKP1.1", "Nilai SAKIP Kejaksaan RI", "nilai", "73", "last")
    matrix.add_indicator(place, "IKP3.2", "Jumlah dokumen perencanaan tepat waktu", "dokumen", "1.000")
    matrix.add_indicator(place, "IKP4.1", "Persentase pemenuhan kompetensi pegawai", "%", "80%", "average")
    matrix.add_indicator(place, "IKP5.1", "Jumlah laporan keuangan satuan kerja", "Laporan", "48")
    matrix.add_indicator(place, "IKP8.2", "Indeks kepuasan layanan kesekretariatan", "indeks", "3,6", "average")
    matrix.add_indicator(place, "IKP9.1", "Persentase penyelesaian produk hukum", "%", "95%", "last")
    matrix.add_indicator(place, "IKP9.2", "Jumlah inovasi pelayanan", "inovasi", "12")
    offices = list(matrix.units)
    for office in offices:
        matrix.hand("IKP1.1", office, CascadeKind.ADOPT)
        matrix.hand("IKP3.2", office, CascadeKind.SHARE, lock="214" if office == "U5" else None)
    for office, lock in zip(offices, ("78%", None, "82%", None, None, None), strict=True):
        matrix.hand("IKP4.1", office, CascadeKind.SHARE, lock=lock)
    for office, lock in zip(offices, "888887", strict=True):
        matrix.hand("IKP5.1", office, CascadeKind.SHARE, lock=lock)
    for office, stated in (("U1", "3,6"), ("U2", "3,5"), ("U4", "3,7"), ("U6", "3,6")):
        matrix.hand("IKP8.2", office, CascadeKind.COMPONENT, stated=stated)
    matrix.hand("IKP9.1", "U5", CascadeKind.OWN, stated="95%")
    return matrix
