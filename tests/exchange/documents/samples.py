"""Contents of documents for tests, small and large."""

from datetime import date
from decimal import Decimal
from typing import Any

from bsc_planner.exchange.documents.agreement import (
    AgreedIndicator,
    AgreedObjective,
    AgreementContent,
    AgreementLevel,
)
from bsc_planner.exchange.documents.blocks import Number
from bsc_planner.exchange.documents.cascade_matrix import CascadeMatrixContent, MatrixPart, MatrixRow, Receiver
from bsc_planner.exchange.documents.skp_content import Aspect, Measure, Person, SkpContent, SkpForm, WorkResult

INSTITUTION = "Badan Kepegawaian, Pendidikan dan Pelatihan Kabupaten Banyuwangi"
EMPLOYEE = Person(
    "Siti Nurhaliza, S.H., M.H.",
    "198503152010122001",
    "Penata Tingkat I (III/d)",
    "Kepala Sub Bagian Umum dan Keuangan",
    "Sekretariat",
)
APPRAISER = Person(
    "Drs. Budi Santoso, M.Si.",
    "197001011995031002",
    "Pembina Tingkat I (IV/b)",
    "Sekretaris",
    INSTITUTION,
)
HOSTILE = "=cmd|' /C calc'!A0 +1 @x A\x00\x07\u202eB {{ x }} #eval(1) $x$ *b* <i>&amp; _x0041_ https://x.id"
READABLE_HOSTILE = "=cmd|' /C calc'!A0 +1 @x AB {{ x }} #eval(1) $x$ *b* <i>&amp; _x0041_ https://x.id"


def number(value: str, suffix: str = "") -> Number:
    """A figure with the decimals it is written with."""
    decimal = Decimal(value)
    exponent = decimal.as_tuple().exponent
    assert isinstance(exponent, int)
    return Number(decimal, max(0, -exponent), suffix)


def work_result(place: int) -> WorkResult:
    """A work result with one to three aspects."""
    measures = [
        Measure(
            Aspect.QUANTITY,
            f"Jumlah laporan pengelolaan kepegawaian yang disusun sesuai ketentuan peraturan nomor {place}",
            number(str(6 + place), "Laporan"),
            unit_of_measure="Laporan",
            indicator_code=f"IND-P1.K{place}",
            position_code="JFU-01",
            months=tuple(number(str(month % 2)) for month in range(12)),
        )
    ]
    if place % 3 == 1:
        measures.append(
            Measure(
                Aspect.QUALITY,
                f"Persentase laporan {place} tanpa perbaikan",
                number("97.5", "%"),
                unit_of_measure="%",
                indicator_code=f"IND-P1.Q{place}",
                position_code="JFU-01",
                months=(None, None, None, *(number("97.5"),) * 9),
            )
        )
    if place % 4 == 1:
        measures.append(Measure(Aspect.TIME, f"Ketepatan waktu laporan {place}", number("12", "Bulan")))
    return WorkResult(
        f"Tersusunnya laporan pengelolaan kepegawaian dan keuangan yang akuntabel ({place})",
        tuple(measures),
        intervened="Meningkatnya kualitas pelayanan administrasi kepegawaian yang cepat dan akuntabel",
    )


def staff_skp(results: int = 2, **changes: Any) -> SkpContent:
    """The SKP of a member of staff with so many work results."""
    content: dict[str, Any] = {
        "year": 2026,
        "form": SkpForm.STAFF,
        "institution": INSTITUTION,
        "start": date(2026, 1, 1),
        "end": date(2026, 12, 31),
        "employee": EMPLOYEE,
        "appraiser": APPRAISER,
        "main": tuple(work_result(place) for place in range(1, results + 1)),
        "place": "Banyuwangi",
        "day": date(2026, 1, 2),
    }
    return SkpContent(**(content | changes))


def high_official_skp() -> SkpContent:
    """The SKP of a high official assessed by the head of an institution."""
    measure = Measure(
        Aspect.QUALITY,
        "Persentase peningkatan pengendalian perkara",
        number("61.95", "%"),
        perspective="Penerima Layanan",
        unit_of_measure="%",
        indicator_code="IKSS2.1",
        position_code="JAMBIN",
        months=(number("61.95"),) * 12,
    )
    return staff_skp(
        form=SkpForm.HIGH_OFFICIAL,
        institution="Kejaksaan Republik Indonesia",
        employee=Person(
            "Dr. Bambang Rukmono", "196501011990031001", "Jaksa Utama (IV/e)", "Jaksa Agung Muda", "JAMBIN"
        ),
        appraiser=Person("Prof. Dr. Burhanuddin", position="Jaksa Agung", unit="Kejagung", heads_institution=True),
        main=(WorkResult("Meningkatnya pengendalian perkara", (measure,), assigned_by="Jaksa Agung"),),
        place=None,
        day=None,
    )


def agreement(objectives: int = 3, **changes: Any) -> AgreementContent:
    """An agreement with one to three indicators per objective."""
    content: dict[str, Any] = {
        "year": 2026,
        "institution": INSTITUTION,
        "unit": "Sekretariat",
        "level": AgreementLevel.ECHELON_2,
        "first": EMPLOYEE,
        "second": APPRAISER,
        "objectives": tuple(
            AgreedObjective(
                f"Meningkatnya kualitas pelayanan kepegawaian {place}",
                tuple(
                    AgreedIndicator(f"Persentase perangkat daerah yang konsisten {place}.{at}", number("95.5", "%"))
                    for at in range(1, 2 + place % 3)
                ),
            )
            for place in range(1, objectives + 1)
        ),
        "place": "Banyuwangi",
        "day": date(2026, 1, 15),
    }
    return AgreementContent(**(content | changes))


def cascade_matrix(receivers: int = 3, rows: int = 4) -> CascadeMatrixContent:
    """A matrix in which every second indicator is shared and the others are adopted."""
    parts = {place: MatrixPart("share", number("111")) for place in range(receivers)}
    adopted = {place: MatrixPart("adopt", number("3.50")) for place in range(receivers)}
    return CascadeMatrixContent(
        2026,
        "Kejaksaan Republik Indonesia",
        "Jaksa Agung Muda Bidang Pembinaan",
        tuple(Receiver(f"BIRO-{place}", f"Biro Perencanaan {place}") for place in range(receivers)),
        tuple(
            MatrixRow(f"IKK{row}", "Jumlah dokumen", "Dokumen", number("333"), parts, number("333"), number("0"))
            if row % 2
            else MatrixRow(f"IKK{row}", "Indeks kepuasan", "Indeks", number("3.50"), adopted)
            for row in range(1, rows + 1)
        ),
    )
