"""Sentences for what keeps two states of a plan from being compared."""

from bsc_planner.wording.wording import Wording

COMPARISON_ERRORS: dict[str, Wording] = {
    "UnknownEditionError": Wording(
        id="Rencana ini tidak mempunyai edisi nomor {number}.",
        en="This plan has no edition number {number}.",
        id_advice="Edisi yang ada: {known}.",
        en_advice="Editions there are: {known}.",
        about="other",
    ),
    "UnusableSideError": Wording(
        id="Kedua keadaan ini tidak dapat dibandingkan.",
        en="These two states cannot be compared.",
        about="other",
    ),
    "UnusableSideError.one-year": Wording(
        id="Satu tahun hanya dapat dibandingkan dengan tahun lain dari berkas yang sama.",
        en="A year can only be compared with another year of the same file.",
        id_advice="Tulis misalnya rencana.renstra@2026 rencana.renstra@2027.",
        en_advice="Write for example plan.renstra@2026 plan.renstra@2027.",
        about="other",
    ),
    "UnusableSideError.not-a-plan-file": Wording(
        id="Berkas .json tidak menyimpan edisi, tanggal, atau tahun untuk dibandingkan.",
        en="A .json file keeps no editions, dates or years to compare.",
        id_advice="Gunakan berkas .renstra, atau bandingkan berkas .json seutuhnya.",
        en_advice="Use a .renstra file, or compare the .json file as a whole.",
        about="other",
    ),
}
