"""Each rule has a plan where it fires and one where it keeps quiet."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bsc_planner.checks.registry import RULES, findings_of, rule_limit, rule_severity
from bsc_planner.checks.rule import ComputedRule
from bsc_planner.scoring.shipped_rule_sets import shipped_texts
from bsc_planner.wording.rules import RULE_TEXTS, rule_number, rule_text
from tests.checks.plans import TARGETS, Draft

TODAY = date(2027, 2, 1)
Write = Callable[[Draft], object]

GOOD: Write = lambda plan: plan.good()  # noqa: E731 - rows of the table are lambdas
PROMISE: Write = lambda plan: plan.promise()  # noqa: E731
ALL_REACHED = {"2025": "70", "2026": "80"}


def two_levels(plan: Draft, *, parent_level: str, level: str) -> Draft:
    plan.objective("ss", level=parent_level)
    plan.objective("sk", level=level, text="Terwujudnya mutu", parent_id="ss")
    return plan


def handed_down(plan: Draft, *, is_second_too: bool) -> Draft:
    plan.people()
    plan.good()
    plan.objective("lain", text="Menguatnya layanan")
    plan.indicator("iku2", objective_id="lain", name="Indeks layanan")
    plan.add("cascade", parent_indicator_id="iku", child_unit_id="low", method="adopt")
    if is_second_too:
        plan.add("cascade", parent_indicator_id="iku2", child_unit_id="low", method="adopt")
    return plan


def copied(plan: Draft, *texts: str) -> Draft:
    above = None
    for number, text in enumerate(texts):
        plan.objective(f"o{number}", text=text, **({"parent_id": above} if above else {}))
        above = f"o{number}"
    return plan


def linked(plan: Draft, *pairs: tuple[str, str]) -> Draft:
    plan.add("perspective", "p1", code="P1", name="Pelanggan", skp_perspective="Penerima Layanan")
    plan.add("perspective", "p2", code="P2", name="Proses", skp_perspective="Proses Bisnis")
    plan.objective("a", text="Meningkatnya kepuasan", perspective_id="p1")
    for short in ("b", "c"):
        plan.objective(short, text=f"Menguatnya proses {short}", perspective_id="p2")
    for source, goal in pairs:
        plan.add("link", from_id=source, to_id=goal)
    return plan


def adopted(plan: Draft, **values: Any) -> Draft:
    plan.people()
    plan.good()
    plan.indicator("turunan", **values)
    plan.add("cascade", parent_indicator_id="iku", child_unit_id="low", child_indicator_id="turunan", method="adopt")
    return plan


def replaced(plan: Draft, steps: int) -> Draft:
    plan.good(until_year=2025)
    before = "iku"
    for number in range(steps):
        plan.indicator(f"baru{number}", from_year=2026 + number, name=f"Indeks {number}", follows_id=before)
        before = f"baru{number}"
    return plan


def owned(plan: Draft, count: int) -> Draft:
    plan.good()
    for number in range(count):
        plan.add("unit", f"u{number}", code=f"U{number}", name="Bidang")
        plan.add("indicator_owner", indicator_id="iku", unit_id=f"u{number}")
    return plan


def edition(plan: Draft, dated: str) -> Draft:
    plan.add(
        "edition", number=1, kind="legal", title="Renstra", dated=dated, made_at=f"{dated}T00:00:00", made_by="A",
        program="1", parts="{}", content_hash="0" * 64, chain_hash="0" * 64,
    )  # fmt: skip
    return plan


def revision(plan: Draft, kind: str, ground: str | None) -> Draft:
    plan.add("revision", kind=kind, status="proposed", ground=ground, title="Perubahan")
    return plan


def employees(plan: Draft, *nips: str) -> Draft:
    for nip in nips:
        plan.add("employee", nip=nip, name="Pegawai")
    return plan


def rated(plan: Draft, *, capaian: str, work: str, period: str = "2026") -> Draft:
    """The head of the upper unit rated as expected in behaviour, beside the capaian of that unit."""
    plan.people()
    plan.add("unit_rating", unit_id="top", period=period, rating=capaian)
    rating = {"work": work, "behaviour": "as_expected"}
    return plan.add("person_rating", employee_id="boss", period=period, **rating)


def second_clerk(plan: Draft, *, from_date: str | None = None) -> Draft:
    plan.add("employee", "other", nip="199001012015012001", name="Citra")
    return plan.add("assignment", employee_id="other", position_id="staff", from_date=from_date)


def rating_of_clerk(plan: Draft) -> Draft:
    return plan.add("person_rating", employee_id="clerk", period="2026", work="above")


PAIRS: dict[str, tuple[Write, Write]] = {
    "repeated-code": (lambda p: (p.objective("a", code="X"), p.objective("b", code="X")), GOOD),
    "repeated-nip": (
        lambda p: employees(p, "199001012015011001", "199001012015011001"),
        lambda p: employees(p, "199001012015011001", "199001012015011002"),
    ),
    "dangling-reference": (lambda p: p.objective(extra='{"parent": "TIDAK-ADA"}'), lambda p: p.objective(extra="{}")),
    "ambiguous-number": (lambda p: p.good(targets={"2025": "2.000"}, unit_of_measure="indeks"), GOOD),
    "needs-splitting": (lambda p: p.good(targets={"2025": "100% Kementerian; 95% LPNK"}), GOOD),
    "not-measurable": (lambda p: p.good(targets={"2025": "memadai"}), GOOD),
    "mixed-decimal-marks": (lambda p: p.good(targets={"2025": "7,5", "2026": "8.25"}), GOOD),
    "L01": (
        lambda p: p.objective(text="Meningkatkan mutu layanan"),
        lambda p: (p.objective(), p.objective("b", text="Kepatuhan wajib pajak yang tinggi")),
    ),
    "L02": (
        lambda p: p.objective(text="Melaksanakan koordinasi"),
        lambda p: p.objective(text="Pengelolaan keuangan yang optimal"),
    ),
    "L03": (lambda p: p.objective(), GOOD),
    "L04": (
        lambda p: (p.objective(), [p.indicator(f"i{n}", name=f"Indeks {n}") for n in range(5)]),
        lambda p: (p.objective(), [p.indicator(f"i{n}", name=f"Indeks {n}") for n in range(4)]),
    ),
    "L05": (
        lambda p: (p.objective("a", text="Meningkatnya mutu ASN"), p.objective("b", text="meningkatnya mutu, ASN.")),
        lambda p: (p.objective("a", text="Meningkatnya mutu ASN"), p.objective("b", text="Meningkatnya mutu TNI")),
    ),
    "L06": (lambda p: p.good(name="Kepuasan pegawai", unit_of_measure=None), lambda p: p.good(name="Kepuasan pegawai")),
    "L07": (lambda p: p.good(unit_of_measure=None), GOOD),
    "L08": (
        lambda p: p.good(unit_of_measure="Dokumen", name="Jumlah dokumen"),
        lambda p: p.good(unit_of_measure="Dokumen", name="Jumlah dokumen", level="kegiatan (output)"),
    ),
    "L09": (lambda p: p.good(definition=None), GOOD),
    "L10": (lambda p: p.good(formula="lihat aplikasi"), GOOD),
    "L11": (lambda p: p.good(data_provider=None), GOOD),
    "L12": (lambda p: p.good(baseline_year=None), GOOD),
    "L13": (lambda p: adopted(p, unit_of_measure="Indeks"), lambda p: adopted(p)),
    "L14": (
        lambda p: (p.good(), p.indicator("dua")),
        lambda p: (p.good(), p.indicator("dua", level="sasaran kegiatan")),
    ),
    "L15": (
        lambda p: p.good(name="Persentase laporan dan indeks kepuasan"),
        lambda p: p.good(name="Persentase laporan dan rapat tepat waktu"),
    ),
    "L16": (lambda p: p.good(targets={"2025": "65", "2026": "-"}), GOOD),
    "L17": (
        lambda p: (p.good(), p.figures("iku", {"2025": "90"}, "actual")),
        lambda p: (p.good(), p.figures("iku", {"2025": "66"}, "actual")),
    ),
    "L18": (
        lambda p: p.good(targets=TARGETS | {"2029": "60"}),
        lambda p: (
            p.good(targets=TARGETS | {"2029": "60"}),
            p.add("target_reason", indicator_id="iku", period="2029", reason="Cakupan diperluas"),
        ),
    ),
    "L19": (
        lambda p: p.good(targets=dict.fromkeys(TARGETS, "80")),
        lambda p: p.good(targets=dict.fromkeys(TARGETS, "100")),
    ),
    "L20": (lambda p: p.good(targets=TARGETS | {"2025": "20"}), GOOD),
    "L21": (
        lambda p: p.good(targets=TARGETS | {"2029": "120"}),
        lambda p: p.good(targets=TARGETS | {"2029": "120"}, name="Persentase pertumbuhan penerimaan"),
    ),
    "L22": (
        lambda p: (
            p.good(),
            p.add("target_revision", indicator_id="iku", period="2026", from_printed="68", to_printed="70"),
        ),
        lambda p: (
            p.good(),
            p.add(
                "target_revision",
                indicator_id="iku",
                period="2026",
                from_printed="68",
                to_printed="70",
                to_instrument="Keputusan 1",
            ),
        ),
    ),
    "L23": (
        lambda p: (p.good(), p.figures("iku", {"2026-Q1": "20", "2026-Q4": "60"}, "milestone")),
        lambda p: (p.good(), p.figures("iku", {"2026-Q1": "20", "2026-Q4": "70"}, "milestone")),
    ),
    "L24": (
        lambda p: p.good(month_pattern=None),
        lambda p: (p.good(month_pattern=None), p.figures("iku", {"2026-Q4": "70"}, "milestone")),
    ),
    "L25": (
        lambda p: p.good(unit_of_measure="kondisi", targets=TARGETS | {"2029": "Optimal"}),
        lambda p: p.good(unit_of_measure="kondisi", targets=TARGETS | {"2029": "WTP"}),
    ),
    "L26": (
        lambda p: p.objective(level="sasaran kegiatan (eselon II)"),
        lambda p: two_levels(p, parent_level="tujuan", level="sasaran kegiatan (eselon II)"),
    ),
    "L27": (lambda p: handed_down(p, is_second_too=False), lambda p: handed_down(p, is_second_too=True)),
    "L28": (
        lambda p: linked(p, ("a", "b"), ("b", "c"), ("c", "a")),
        lambda p: linked(p, ("c", "b"), ("b", "a"), ("c", "a")),
    ),
    "L29": (
        lambda p: copied(p, "Meningkatnya mutu", "Meningkatnya mutu", "Meningkatnya mutu"),
        lambda p: copied(p, "Meningkatnya mutu", "Meningkatnya mutu", "Terwujudnya data yang lengkap"),
    ),
    "L31": (
        lambda p: two_levels(p, parent_level="kegiatan (output)", level="program (outcome)"),
        lambda p: two_levels(p, parent_level="program (outcome)", level="kegiatan (output)"),
    ),
    "L32": (
        lambda p: (handed_down(p, is_second_too=True), p.add("unit", code="U3", name="Seksi", parent_id="top")),
        lambda p: (handed_down(p, is_second_too=True), p.add("unit", code="U3", name="Seksi")),
    ),
    "L34": (lambda p: owned(p, 6), lambda p: owned(p, 5)),
    "L35": (
        lambda p: p.add("perspective", code="P1", name="Pelanggan"),
        lambda p: linked(p),
    ),
    "L36": (
        lambda p: (p.add("perspective", "p", code="P", name="Pelanggan"), p.objective(perspective_id="p")),
        lambda p: linked(p),
    ),
    "L37": (lambda p: linked(p, ("b", "a")), lambda p: linked(p, ("b", "a"), ("c", "a"))),
    "L41": (lambda p: revision(p, "agreement", None), lambda p: revision(p, "agreement", "mutation")),
    "L42": (
        lambda p: (
            p.people(),
            p.add("unit", "other", code="U9", name="Dinas lain"),
            p.add("position", "far", code="J9", title="Kepala lain", unit_id="other"),
            p.add("position", code="J8", title="Pelaksana", unit_id="low", reports_to_id="far"),
        ),
        lambda p: p.people(),
    ),
    "L45": (lambda p: p.promise(parent_indicator_id=None), PROMISE),
    "L46": (lambda p: p.promise(aspect="biaya"), PROMISE),
    "L47": (lambda p: p.promise(target=" "), PROMISE),
    "L48": (lambda p: p.promise(role="Menyusun laporan"), PROMISE),
    "L51": (
        lambda p: employees(p, "1990", "199013012015011001", "199001012015131001", "199001012015019001"),
        lambda p: employees(p, "19900101 201501 1 001", "199001012022211001"),
    ),
    "L52": (
        lambda p: (p.people(), p.add("assignment", employee_id="clerk", position_id=None)),
        lambda p: p.people(),
    ),
    "L53": (
        lambda p: p.people(rank="Pembina (IV/a)", superior_rank="Penata (III/c)"),
        lambda p: p.people(),
    ),
    "L54": (
        lambda p: rated(p, capaian="istimewa", work="as_expected"),
        lambda p: rated(p, capaian="baik", work="below", period="2021"),
    ),
    "L56": (
        lambda p: rated(p, capaian="istimewa", work="as_expected"),
        lambda p: rated(p, capaian="istimewa", work="above"),
    ),
    "not-rated": (
        lambda p: (p.people(), second_clerk(p), p.add("person_rating", employee_id="clerk", period="2026")),
        lambda p: (p.people(), second_clerk(p, from_date="2027-01-01"), rating_of_clerk(p)),
    ),
    "L61": (lambda p: replaced(p, 2), lambda p: replaced(p, 1)),
    "L62": (lambda p: revision(p, "renstra", None), lambda p: revision(p, "target", None)),
    "L63": (lambda p: edition(p, "2025-06-01"), lambda p: edition(p, "2026-06-01")),
    "rule-set-unreadable": (
        lambda p: p.add("rule_set", key="contoh", text="rusak = = 1"),
        lambda p: p.add("rule_set", key="bpom-2020", text=shipped_texts()["bpom-2020"]),
    ),
    "rule-set-unknown": (
        lambda p: p.scored_by("KMK-XX"),
        lambda p: (p.scored_by("instansi"), p.add("rule_set", key="instansi", text="rusak")),
    ),
    "rule-set-third-party": (
        lambda p: p.add("rule_set", key="kmk-127-2026", text=shipped_texts()["kmk-127-2026"], from_year=2026),
        lambda p: (p.scored_by("kmk-467-2014"), p.add("rule_set", key="kmk-127-2026", text="", from_year=2026)),
    ),
    "L64": (
        GOOD,
        lambda p: (p.good(), p.figures("iku", {"2025": "66", "2026-Q4": "71"}, "actual")),
    ),
}
"""By rule: a plan where it fires, and one much like it where it does not."""

LOOKED_AT = sorted({rule.code for rule in RULES if not isinstance(rule, ComputedRule)})


def codes(write: Write) -> set[str]:
    plan = Draft()
    write(plan)
    return {finding.code for finding in findings_of(plan.store, today=TODAY)}


def test_every_rule_has_its_pair() -> None:
    assert sorted(PAIRS) == LOOKED_AT


@pytest.mark.parametrize("code", LOOKED_AT)
def test_a_rule_fires_where_it_should(code: str) -> None:
    assert code in codes(PAIRS[code][0])


@pytest.mark.parametrize("code", LOOKED_AT)
def test_a_rule_keeps_quiet_where_it_should(code: str) -> None:
    assert code not in codes(PAIRS[code][1])


def test_nothing_can_be_said_against_a_good_plan() -> None:
    plan = Draft()
    plan.good()
    plan.figures("iku", {"2025": "66", "2026": "71"}, "actual")
    assert findings_of(plan.store, today=TODAY) == []


@pytest.mark.parametrize("code", sorted({rule.code for rule in RULES}))
def test_every_rule_says_why_it_matters_and_what_to_do_in_both_languages(code: str) -> None:
    told = rule_text(code)
    assert told is not None
    assert all(text for pair in told[:4] for text in pair)
    assert told.source
    assert rule_severity(code) is not None


def test_rules_that_are_no_longer_looked_at_leave_no_words_behind() -> None:
    assert sorted(RULE_TEXTS) == sorted({rule.code for rule in RULES})


def test_numbers_of_rules_are_told_for_named_ones_too() -> None:
    assert (rule_number("L17"), rule_number("not-measurable"), rule_number("locked-differs")) == ("L17", "L25", "L30")
    assert (rule_number("repeated-code"), rule_number("never-heard-of")) == ("–", "–")
    assert rule_limit("L04") == 4
    assert rule_limit("L01") is None
