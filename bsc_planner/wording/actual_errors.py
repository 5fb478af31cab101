"""A sentence for everything that stands in the way of reporting actuals."""

from bsc_planner.wording.wording import Wording

ACTUAL_ERRORS: dict[str, Wording] = {
    "EditError.evidence-without-actual": Wording(
        id="Belum ada realisasi untuk {period}, jadi belum ada yang dibuktikan.",
        en="There is no actual for {period} yet, so there is nothing to prove.",
        id_advice="Isi realisasinya lebih dahulu, lalu catat buktinya.",
        en_advice="Type the actual first, then note its evidence.",
    ),
}
