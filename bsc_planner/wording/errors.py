"""A sentence for every kind of error; keys are class names, or class name and reason."""

from bsc_planner.wording.actual_errors import ACTUAL_ERRORS
from bsc_planner.wording.command_errors import COMMAND_ERRORS
from bsc_planner.wording.comparison_errors import COMPARISON_ERRORS
from bsc_planner.wording.document_errors import DOCUMENT_ERRORS
from bsc_planner.wording.edition_wording import EDITION_ERRORS
from bsc_planner.wording.follow_up_errors import FOLLOW_UP_ERRORS
from bsc_planner.wording.import_wording import IMPORT_ERRORS
from bsc_planner.wording.merging_errors import MERGING_ERRORS
from bsc_planner.wording.next_year_errors import NEXT_YEAR_ERRORS
from bsc_planner.wording.rating_errors import RATING_ERRORS
from bsc_planner.wording.register_wording import REGISTER_ERRORS
from bsc_planner.wording.report_wording import REPORT_ERRORS
from bsc_planner.wording.revision_errors import REVISION_ERRORS
from bsc_planner.wording.rule_set_wording import RULE_SET_ERRORS
from bsc_planner.wording.scenario_errors import SCENARIO_ERRORS
from bsc_planner.wording.wording import Wording

TITLES: dict[str, tuple[str, str]] = {
    "open": ("Berkas tidak dapat dibuka", "The file cannot be opened"),
    "save": ("Rencana belum tersimpan", "The plan is not saved"),
    "edit": ("Perubahan tidak dapat dilakukan", "The change cannot be made"),
    "import": ("Impor tidak dapat dilakukan", "The import cannot be done"),
    "export": ("Dokumen tidak dapat dibuat", "The documents cannot be made"),
    "merge": ("Salinan tidak dapat digabung", "The copy cannot be merged"),
    "other": ("Tidak dapat dilanjutkan", "This cannot go on"),
}
"""What was being done, by the `about` of a wording: (Indonesian, English)."""

ERRORS: dict[str, Wording] = (
    DOCUMENT_ERRORS
    | IMPORT_ERRORS
    | COMMAND_ERRORS
    | COMPARISON_ERRORS
    | EDITION_ERRORS
    | REGISTER_ERRORS
    | MERGING_ERRORS
    | NEXT_YEAR_ERRORS
    | REVISION_ERRORS
    | RULE_SET_ERRORS
    | RATING_ERRORS
    | SCENARIO_ERRORS
    | ACTUAL_ERRORS
    | FOLLOW_UP_ERRORS
    | REPORT_ERRORS
    | {
        "PlanError": Wording(
            id="Ada yang menghalangi pekerjaan ini.",
            en="Something stands in the way of this.",
            about="other",
        ),
        "Cancelled": Wording(
            id="Pekerjaan dibatalkan.",
            en="The work was cancelled.",
            id_advice="Tidak ada hasil setengah jadi yang tertinggal.",
            en_advice="Nothing half done is left behind.",
            about="other",
        ),
        "MissingElementError": Wording(
            id="Data yang dimaksud ({kind}) sudah tidak ada di rencana ini.",
            en="What this refers to ({kind}) is no longer in this plan.",
            id_advice="Pilih data lain, atau urungkan penghapusannya.",
            en_advice="Choose another, or undo its removal.",
        ),
        "ReadOnlyPlanError": Wording(
            id="Rencana ini dibuka hanya baca.",
            en="This plan was opened read-only.",
            id_advice="Gunakan Simpan Sebagai untuk membuat salinan yang dapat diubah.",
            en_advice="Use Save As to make a copy that can be changed.",
        ),
        "EditError": Wording(
            id="Perubahan ini tidak dapat dilakukan ({reason}).",
            en="This change cannot be made ({reason}).",
        ),
        "EditError.required-field": Wording(
            id="Isian {field} pada {kind} tidak boleh kosong.",
            en="The {field} of {kind} must not be empty.",
        ),
        "EditError.rule-broken": Wording(
            id="Perubahan ini melanggar aturan isi rencana, misalnya merujuk data yang sudah tidak ada.",
            en="This change breaks a rule of the plan, e.g. it refers to what is no longer there.",
            id_advice="Tidak ada yang diubah; muat ulang halaman dan coba lagi.",
            en_advice="Nothing was changed; show the page anew and try again.",
        ),
        "EditError.circular-parent": Wording(
            id="Induk yang dipilih berada di bawah {kind} itu sendiri.",
            en="The chosen parent lies below the {kind} itself.",
            id_advice="Pilih induk lain.",
            en_advice="Choose another parent.",
        ),
        "EditError.kind-holds-more": Wording(
            id="“{name}” tidak dapat diubah jenisnya: target, isian, kaitan, atau baris di bawahnya akan hilang.",
            en="“{name}” cannot become another kind of row: targets, fields, links or rows below it would be lost.",
            id_advice="Pindahkan atau kosongkan dahulu; tidak ada yang diubah.",
            en_advice="Move or empty them first; nothing was changed.",
        ),
        "EditError.link-to-itself": Wording(
            id="Sasaran tidak dapat dihubungkan dengan dirinya sendiri.",
            en="An objective cannot be linked to itself.",
        ),
        "EditError.duplicate-link": Wording(
            id="Kedua sasaran ini sudah terhubung dengan arah yang sama.",
            en="These two objectives are already linked in this direction.",
        ),
        "EditError.unknown-choice": Wording(
            id="“{value}” bukan pilihan yang berlaku untuk {field}.",
            en="“{value}” is not a valid choice for {field}.",
        ),
        "EditError.not-a-year": Wording(
            id="“{value}” bukan tahun.",
            en="“{value}” is not a year.",
            id_advice="Tulis empat angka, misalnya 2026.",
            en_advice="Write four digits, for example 2026.",
        ),
        "EditError.unknown-period": Wording(
            id="“{period}” bukan periode yang dikenal.",
            en="“{period}” is not a known period.",
        ),
        "EditError.one-receiver": Wording(
            id="Satu aturan penjenjangan hanya untuk satu penerima: unit kerja atau jabatan.",
            en="One cascade rule has one receiver: a unit or a position.",
        ),
        "EditError.already-received": Wording(
            id="Penerima ini sudah menerima indikator tersebut.",
            en="This receiver already receives that indicator.",
        ),
        "EditError.several-measures": Wording(
            id="Unit ini punya beberapa indikator sendiri di bawah {code}; ubah target pada masing-masing indikator.",
            en="This unit has several indicators of its own below {code}; their targets are changed there.",
        ),
        "EditError.not-a-number": Wording(
            id="“{value}” bukan angka.",
            en="“{value}” is not a number.",
            id_advice="Tulis misalnya 7,5 atau 1.355,90.",
            en_advice="Write for example 7,5 or 1.355,90.",
        ),
        "EditError.nothing-agreed": Wording(
            id="Catatan ini tidak menyepakati angka untuk target atau nilai dasar.",
            en="This note agrees on no figure for a target or baseline.",
            id_advice="Sepakati dahulu angkanya pada pembahasan.",
            en_advice="Agree on the figure in the talk first.",
        ),
        "EditError.not-a-weight": Wording(
            id="“{value}” bukan bobot.",
            en="“{value}” is not a weight.",
            id_advice="Tulis angka nol atau lebih, misalnya 2,5.",
            en_advice="Write a number of zero or more, for example 2,5.",
        ),
        "EditError.bad-period": Wording(
            id="Periode {start}–{end} tidak berlaku.",
            en="The period {start}–{end} is not valid.",
            id_advice="Tahun awal tidak boleh setelah tahun akhir.",
            en_advice="The first year must not come after the last.",
        ),
        "EditError.dates-reversed": Wording(
            id="Tanggal mulai {from_date} jatuh setelah tanggal selesai {until_date}.",
            en="The first day {from_date} comes after the last day {until_date}.",
        ),
        "EditError.not-a-date": Wording(
            id="“{value}” bukan tanggal.",
            en="“{value}” is not a date.",
            id_advice="Tulis misalnya 15 Maret 2026 atau 2026-03-15.",
            en_advice="Write for example 15 Maret 2026 or 2026-03-15.",
        ),
    }
)
