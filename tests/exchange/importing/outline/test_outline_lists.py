"""Lists pasted from Word, Writer and plain text keep their levels."""

import pytest

from bsc_planner.exchange.importing.outline.draft import KnownOutline, OutlineKind, draft_of_lines, end_of_branch, shift
from bsc_planner.exchange.importing.outline.html_lists import read_html
from bsc_planner.exchange.importing.outline.lines import raw_lines, read_lines
from bsc_planner.exchange.importing.outline.marks import is_code, read_marks
from bsc_planner.exchange.importing.outline.table import is_table
from bsc_planner.model.outline import OutlineObjective, OutlinePerspective
from tests.exchange.importing.outline.samples import YEARS, block, text, told

NOTHING = KnownOutline((), ())


def _drafted(source: str, first: OutlineKind = OutlineKind.OBJECTIVE, known: KnownOutline = NOTHING) -> list[str]:
    lines = read_lines(raw_lines(block(source)), prefixes=known.prefixes)
    return told(draft_of_lines(lines, first=first, known=known, years=YEARS))


def _drafted_html(name: str) -> list[str]:
    found = read_html(text(name))
    assert found.has_list
    return told(draft_of_lines(read_lines(found.lines), first=OutlineKind.OBJECTIVE, known=NOTHING, years=YEARS))


BULLETS = [
    "objective: SS1 Meningkatnya kepuasan masyarakat",
    "  indicator: IKU1.1 Indeks kepuasan masyarakat",
    "  indicator: IKU1.2 Persentase pengaduan yang selesai",
    "objective: SS2 Terwujudnya birokrasi yang bersih",
    "  indicator: - Nilai SAKIP",
    "  indicator: - Indeks reformasi birokrasi",
]
NUMBERED = [
    "objective: - Meningkatnya kualitas layanan",
    "  indicator: - Indeks pelayanan publik",
    "  indicator: - Waktu tunggu layanan",
    "objective: - Meningkatnya kompetensi pegawai",
    "  indicator: - Indeks profesionalitas ASN",
]


def test_bullets_copied_in_writer_keep_their_levels_in_both_flavours() -> None:
    assert _drafted_html("writer-bullets.html") == BULLETS
    assert _drafted(text("writer-bullets.txt")) == BULLETS


def test_numbers_copied_in_writer_keep_their_levels_in_both_flavours() -> None:
    assert _drafted_html("writer-numbered.html") == NUMBERED
    assert _drafted(text("writer-numbered.txt")) == NUMBERED


def test_text_indented_by_tabs_keeps_its_levels() -> None:
    assert not read_html(text("writer-tabs.html")).has_list
    assert not is_table(block(text("writer-tabs.txt")), YEARS)
    assert _drafted(text("writer-tabs.txt")) == NUMBERED


def test_list_paragraphs_of_word_keep_their_levels_and_lose_their_numbers() -> None:
    assert _drafted_html("word-levels.html") == [
        "objective: SS1 Meningkatnya kualitas layanan publik",
        "  indicator: IKU1.1 Indeks pelayanan publik",
        "  indicator: IKU1.2 Waktu tunggu layanan",
        "objective: SS2 Terwujudnya birokrasi yang bersih",
    ]


def test_plain_text_of_word_lists_tells_levels_by_their_marks() -> None:
    assert _drafted("1.\tMeningkatnya mutu\na.\tIndeks mutu\nb.\tNilai mutu\n2.\tMeningkatnya jumlah\n•\tJumlah") == [
        "objective: - Meningkatnya mutu",
        "  indicator: - Indeks mutu",
        "  indicator: - Nilai mutu",
        "objective: - Meningkatnya jumlah",
        "  indicator: - Jumlah",
    ]


def test_codes_alone_tell_levels_and_kinds() -> None:
    assert _drafted("SS1 Meningkatnya mutu\nIKU1.1: Indeks mutu\nIKU1.2 - Nilai\nSS2. Terwujudnya B\nIKU2.1\tSkor") == [
        "objective: SS1 Meningkatnya mutu",
        "  indicator: IKU1.1 Indeks mutu",
        "  indicator: IKU1.2 Nilai",
        "objective: SS2 Terwujudnya B",
        "  indicator: IKU2.1 Skor",
    ]


def test_perspectives_are_known_by_their_words_and_by_the_plan() -> None:
    known = KnownOutline(
        [OutlinePerspective("p1", 1, None, "Penerima layanan")],
        [OutlineObjective("o1", 1, "SS9", "Ada", None, "p1", None, None)],
    )
    assert _drafted("Perspektif pelanggan\n  Meningkatnya A\n    Indeks A\n", known=known)[0].startswith("perspective")
    found = draft_of_lines(
        read_lines(raw_lines(block("Penerima layanan\n\tSS9 Ada\n\t\tIndeks B"))),
        first=OutlineKind.OBJECTIVE,
        known=known,
        years=YEARS,
    )
    assert [(row.kind.value, row.known_id) for row in found] == [
        ("perspective", "p1"),
        ("objective", "o1"),
        ("indicator", None),
    ]


def test_four_levels_are_objectives_below_each_other() -> None:
    kinds = [line.strip().split(":")[0] for line in _drafted("A\n\tB\n\t\tC\n\t\t\tD")]
    assert kinds == ["objective", "objective", "objective", "indicator"]


def test_one_level_is_what_the_place_wants_unless_words_say_otherwise() -> None:
    assert _drafted("Alfa\nBeta", OutlineKind.INDICATOR) == ["indicator: - Alfa", "indicator: - Beta"]
    lines = read_lines(raw_lines(block("Meningkatnya A\nAlfa")))
    rows = draft_of_lines(lines, first=OutlineKind.INDICATOR, known=NOTHING, years=YEARS)
    assert [row.kind for row in rows] == [OutlineKind.OBJECTIVE] * 2


def test_figures_behind_a_text_are_kept() -> None:
    rows = draft_of_lines(
        read_lines(raw_lines(block("Meningkatnya A\n\tIndeks A\tIndeks\t3,0\t3,1\t3,2\t3,3\t3,4\t3,5"))),
        first=OutlineKind.OBJECTIVE,
        known=NOTHING,
        years=YEARS,
    )
    assert rows[1].fields == {"unit_of_measure": "Indeks", "baseline": "3,0"}
    assert rows[1].targets == dict(zip(YEARS, ("3,1", "3,2", "3,3", "3,4", "3,5"), strict=True))


@pytest.mark.parametrize(
    ("line", "code", "rest"),
    [
        ("COVID-19 tertangani", None, "COVID-19 tertangani"),
        ("100 persen desa", None, "100 persen desa"),
        ("1a-CP Persentase", "1a-CP", "Persentase"),
        ("(1) IKU 3 Nilai", "IKU 3", "Nilai"),
        ("– iv) Skor", None, "Skor"),
        ("iv) Skor", None, "Skor"),
        ("1.2.3 Indeks", None, "Indeks"),
        ("o Satu", None, "Satu"),
        ("\uf0b7 Dua", None, "Dua"),
        ("SS-a Tiga", "SS-a", "Tiga"),
    ],
)
def test_marks_are_taken_off_and_codes_kept(line: str, code: str | None, rest: str) -> None:
    found = read_marks([line])[0]
    assert (found.code, found.text) == (code, rest)


def test_letters_unknown_to_the_field_are_codes_when_they_repeat_or_the_plan_has_them() -> None:
    assert [found.code for found in read_marks(["ABC1 Satu", "ABC2 Dua"])] == ["ABC1", "ABC2"]
    assert read_marks(["ABC1 Satu"])[0].code is None
    assert read_marks(["ABC1 Satu"], prefixes={"ABC"})[0].code == "ABC1"
    assert is_code("IKU1.1")
    assert not is_code("Meningkatnya")


def test_rows_move_in_and_out_with_what_hangs_below_them() -> None:
    rows = draft_of_lines(
        read_lines(raw_lines(block("A\n\tB\nC\n\tD"))), first=OutlineKind.OBJECTIVE, known=NOTHING, years=YEARS
    )
    shift(rows, 2, 1)
    assert [row.level for row in rows] == [0, 1, 1, 2]
    shift(rows, 0, 1)
    shift(rows, 0, -1)
    assert [row.level for row in rows] == [0, 1, 1, 2]
    assert end_of_branch(rows, 0) == 4


def test_broken_html_is_read_as_far_as_it_goes() -> None:
    assert [line.text for line in read_html("<ul><li>Satu<ul><li>Dua<p>").lines] == ["Satu", "Dua"]
    assert read_html("<table><tr><td>A<br>B<td>C</table>").block == []
