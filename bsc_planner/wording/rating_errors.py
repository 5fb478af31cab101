"""A sentence for everything that stands in the way of rating people and units."""

from bsc_planner.wording.wording import Wording

RATING_ERRORS: dict[str, Wording] = {
    "EditError.no-rating-period": Wording(
        id="Pegawai dinilai per triwulan, semester, atau tahun, bukan “{period}”.",
        en="People are rated by quarter, half-year or year, not “{period}”.",
        id_advice="Pilih triwulan, semester, atau tahun di atas.",
        en_advice="Choose a quarter, half-year or year above.",
    ),
    "EditError.unknown-rating": Wording(
        id="“{printed}” bukan pilihan penilaian.",
        en="“{printed}” is none of the ratings.",
        id_advice="Pilih dari daftar, misalnya di atas, sesuai, atau di bawah ekspektasi.",
        en_advice="Choose from the list, e.g. above, as or below expectation.",
    ),
    "EditError.score-unreadable": Wording(
        id="“{printed}” bukan angka.",
        en="“{printed}” is not a number.",
        id_advice="Tulis misalnya 82,5.",
        en_advice="Write for example 82,5.",
    ),
    "EditError.score-out-of-range": Wording(
        id="Nilai {printed} di luar rentang {lowest} sampai {highest}.",
        en="The score {printed} is outside {lowest} to {highest}.",
        id_advice="Perbaiki nilainya.",
        en_advice="Correct the score.",
    ),
    "EditError.count-unreadable": Wording(
        id="“{printed}” bukan jumlah.",
        en="“{printed}” is not a whole number.",
        id_advice="Tulis bilangan bulat, misalnya 3.",
        en_advice="Write a whole number, e.g. 3.",
    ),
}
