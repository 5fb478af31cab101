"""Hand-made contents of charts for tests: a tax office with four perspectives."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from bsc_planner.figures.charts.content import (
    Baseline,
    BulletContent,
    BulletRow,
    ChartHead,
    HeatCell,
    HeatColumn,
    HeatMapContent,
    HeatRow,
    ProfileContent,
    ProfileRow,
    TrendContent,
    TrendPoint,
)
from bsc_planner.model.delta import Ref
from bsc_planner.scoring.rule_set import Band, Light
from bsc_planner.scoring.score import Nothing

HEAD = ChartHead(
    "Judul bagan", "Keterangan · satuan %", "Sumber: Renstra 2025–2029 · s.d. Triwulan II 2026 · perangkat aturan baku"
)


def band(key: str, lower: int | None, upper: int | None, light: Light) -> Band:
    """One band, its lower end included."""
    lower_end, upper_end = (None if end is None else Fraction(end) for end in (lower, upper))
    return Band(key, {"id": key.capitalize(), "en": key}, lower_end, upper_end, True, False, light)


BANDS = (
    band("merah", None, 80, Light.RED),
    band("kuning", 80, 100, Light.YELLOW),
    band("hijau", 100, None, Light.GREEN),
)


def light_of(index: Fraction | None) -> Light:
    """Status by the bands."""
    return Light.GREY if index is None else next(one.light for one in BANDS if one.holds(index))


def trend_point(label: str, target: str | None, actual: str | None, *, is_current: bool = False) -> TrendPoint:
    """A year with single numbers; None: none."""
    wanted, reached = (None if text is None else Decimal(text) for text in (target, actual))
    index = Fraction(reached) / Fraction(wanted) * 100 if wanted and reached is not None else None
    return TrendPoint(
        label,
        f"Tahun {label}",
        None if wanted is None else (wanted, wanted),
        target or "",
        reached,
        actual or "",
        index,
        light_of(index),
        is_current,
    )


def trend(points: Sequence[TrendPoint] | None = None, *, baseline: Baseline | None = None) -> TrendContent:
    """A trend of five years with a gap."""
    listed = points or [
        trend_point("2025", "77.5", "78.1"),
        trend_point("2026", "79", "71.15", is_current=True),
        trend_point("2027", "81.5", None),
        trend_point("2028", "84", "84.5"),
        trend_point("2029", "87", None),
    ]
    return TrendContent(HEAD, Ref("indicator", "i1"), listed, baseline)


def bullet(number: int, raw: str | None, *, name: str = "", nothing: Nothing | None = None) -> BulletRow:
    """A row with a raw index, capped at 0 and 120."""
    value = None if raw is None else Fraction(raw)
    index = None if value is None else min(max(value, Fraction(0)), Fraction(120))
    title = name or f"Persentase hal {number} yang selesai tepat waktu"
    missing = (nothing or Nothing.NOT_FILLED) if value is None else None
    actual = "" if raw is None else f"{raw}%"
    return BulletRow(
        Ref("indicator", f"i{number}"), f"IKU {number}", title, "100%", actual, value, index, missing, light_of(index)
    )


def bullets(*raws: str | None) -> BulletContent:
    """Rows with these raw indices."""
    listed = raws or ("104.2", "92.5", "71.41", None, "-30", "250", "0", "100")
    return BulletContent(HEAD, BANDS, [bullet(number, raw) for number, raw in enumerate(listed, start=1)])


def profile(objectives: int = 3) -> ProfileContent:
    """Four perspectives, the last one without a value."""
    rows: list[ProfileRow] = []
    values = [Fraction(1042, 10), Fraction(92), Fraction(7141, 100), None]
    for number, value in enumerate(values, start=1):
        nothing = None if value is not None else Nothing.NOT_FILLED
        count = objectives if value is not None else 0
        rows.append(
            ProfileRow(
                Ref("perspective", f"p{number}"),
                f"P{number}",
                ("Stakeholder", "Customer", "Proses internal", "Pembelajaran dan pertumbuhan")[number - 1],
                value,
                nothing,
                light_of(value),
                objectives,
                count,
                Fraction(1, 4) if value is not None else None,
                is_perspective=True,
            )
        )
        for place in range(objectives):
            own = None if value is None else value + (place - 1) * 7
            rows.append(
                ProfileRow(
                    Ref("objective", f"o{number}.{place}"),
                    f"SS{number}.{place + 1}",
                    "Meningkatnya mutu layanan kepada wajib pajak yang patuh",
                    own,
                    nothing,
                    light_of(own),
                    2,
                    2 if own is not None else 0,
                )
            )
    nko = Fraction(8753, 100)
    return ProfileContent(HEAD, BANDS, nko, light_of(nko), True, rows)


def heat_map(units: int = 6, indicators: int = 8) -> HeatMapContent:
    """Units with figures that come round every few cells, some without."""
    columns = [
        HeatColumn(Ref("indicator", f"i{place}"), f"IKU {place + 1}", "Persentase kepatuhan penyampaian laporan")
        for place in range(indicators)
    ]
    rows = [_heat_row(number, indicators) for number in range(units)]
    return HeatMapContent(HEAD, columns, rows, BANDS)


def _heat_row(number: int, indicators: int) -> HeatRow:
    cells: list[HeatCell | None] = []
    for place in range(indicators):
        turn = (number * 7 + place * 5) % 11
        index = None if turn in (3, 8) else Fraction(60 + turn * 6) + Fraction(turn, 7)
        nothing = Nothing.NOT_FILLED if index is None else None
        ref = Ref("indicator", f"i{place}")
        cells.append(None if turn == 8 else HeatCell(ref, index, nothing, light_of(index), "80", "75,5"))
    score = Fraction(70 + number % 40)
    return HeatRow(Ref("unit", f"u{number}"), f"U{number + 1}", "Seksi Pelayanan", score, light_of(score), cells)
