"""A sentence for everything that stands in the way of preparing a year."""

from bsc_planner.wording.wording import Wording

NEXT_YEAR_ERRORS: dict[str, Wording] = {
    "EditError.undecided-targets": Wording(
        id="Target {year} dari {count} indikator belum diputuskan: {codes}.",
        en="The {year} targets of {count} [indicator is|indicators are] not decided yet: {codes}.",
        id_advice="Yang sudah tercapai dinaikkan, diganti, dihentikan, atau dipertahankan dengan alasan.",
        en_advice="What was reached is raised, replaced, dropped, or kept with a reason.",
    ),
    "EditError.not-in-both-years": Wording(
        id="“{name}” tidak berlaku pada tahun {year} sekaligus pada tahun sebelumnya.",
        en="“{name}” does not belong both to {year} and to the year before.",
        id_advice="Pilih tahun lain, atau data yang berlaku pada kedua tahun.",
        en_advice="Choose another year, or an element of both years.",
    ),
    "EditError.follows-nothing": Wording(
        id="“{name}” tidak melanjutkan data dari tahun sebelumnya.",
        en="“{name}” does not carry on an element of the years before.",
    ),
    "EditError.is-another-measure": Wording(
        id="“{name}” menggantikan indikator lain sehingga tidak dapat dikaitkan kembali dengannya.",
        en="“{name}” took the place of another measure, so the two cannot be linked again.",
    ),
    "EditError.differs-between-years": Wording(
        id="Kaitan tidak dapat dipulihkan: {kind} {name} kini berbeda antartahun ({field}).",
        en="The two cannot be linked again: {kind} {name} differs between the years by now ({field}).",
        id_advice="Samakan dahulu isinya, lalu kaitkan kembali.",
        en_advice="Make both say the same first, then link them again.",
    ),
    "NextPlanError": Wording(
        id="Rencana berikutnya tidak dapat dibuat: periode rencana ini belum diisi.",
        en="The next plan cannot be made: this plan has no period yet.",
        id_advice="Isi tahun awal dan akhir di Ringkasan.",
        en_advice="Fill in its first and last year in the overview.",
        about="other",
    ),
}
