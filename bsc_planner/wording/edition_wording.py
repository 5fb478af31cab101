"""What errors and findings about editions, the recycle bin and the change log say."""

from bsc_planner.wording.wording import Wording

EDITION_ERRORS: dict[str, Wording] = {
    "EditionDamagedError": Wording(
        id="Isi edisi “{title}” tidak lengkap atau telah diubah di luar program.",
        en="The content of the edition “{title}” is incomplete or was changed outside the program.",
        id_advice="Buka edisi ini dari cadangan rencana; rencana yang sedang dibuka tidak terpengaruh.",
        en_advice="Open this edition in a backup of the plan; the plan as it is open is not affected.",
        about="other",
    ),
    "EditError.edition-without-title": Wording(
        id="Edisi belum diberi judul.",
        en="The edition has no title yet.",
        id_advice="Tulis judulnya, misalnya “Renstra awal”.",
        en_advice="Write one, for example “Renstra awal”.",
    ),
    "EditError.edition-without-instrument": Wording(
        id="Edisi resmi memerlukan dasar hukum.",
        en="A legal edition needs its legal instrument.",
        id_advice="Tulis nomor atau judul peraturannya, atau buat titik simpan tanpa makna hukum.",
        en_advice="Write the number or title of the regulation, or make a checkpoint without legal meaning.",
    ),
    "EditError.not-in-edition": Wording(
        id="Data yang dimaksud ({kind}) tidak ada di edisi ini atau tidak ada lagi di rencana.",
        en="What this refers to ({kind}) is not in this edition, or no longer in the plan.",
        id_advice="Pilih edisi lain, atau pulihkan seluruh datanya, bukan hanya satu isian.",
        en_advice="Choose another edition, or bring back the whole element and not a single field.",
    ),
    "EditError.field-not-restorable": Wording(
        id="Isian {field} pada {kind} tidak dapat dipulihkan sendiri.",
        en="The {field} of {kind} cannot be brought back by itself.",
        id_advice="Pulihkan seluruh datanya.",
        en_advice="Bring back the whole element.",
    ),
    "EditError.editions-already": Wording(
        id="Rencana ini sudah memiliki edisi resmi, sehingga riwayat dari sumbernya tidak dapat dijadikan edisi lagi.",
        en="This plan has legal editions already, so the history its source states cannot become editions any more.",
    ),
    "EditError.no-stated-revisions": Wording(
        id="Sumber rencana ini tidak menyebut perubahan target beserta dasar hukumnya.",
        en="The source of this plan states no changes of targets with their legal instruments.",
    ),
    "EditError.bin-entry-damaged": Wording(
        id="Isi keranjang ini rusak sehingga tidak dapat dikembalikan.",
        en="This entry of the bin is damaged and cannot be brought back.",
        id_advice="Cari datanya pada cadangan rencana atau pada edisi yang memuatnya.",
        en_advice="Look for it in a backup of the plan or in an edition that holds it.",
    ),
    "EditError.owner-still-gone": Wording(
        id="“{name}” tidak dapat dikembalikan selama {kind} yang memilikinya masih terhapus.",
        en="“{name}” cannot be brought back while the {kind} it belongs to is still removed.",
        id_advice="Kembalikan dahulu {kind} tersebut dari keranjang.",
        en_advice="Bring back that {kind} from the bin first.",
    ),
}

EDITION_FINDINGS: dict[str, tuple[str, str]] = {
    "edition-changed": (
        "Data edisi “{title}” (nomor, judul, dasar hukum atau tanggal) diubah setelah edisi dibuat.",
        "The facts of the edition “{title}” (number, title, instrument or date) were changed after it was made.",
    ),
    "edition-chain-broken": (
        "Edisi “{title}” tidak bersambung dengan edisi sebelumnya ({before}); ada edisi yang hilang atau diganti.",
        "The edition “{title}” does not follow the one before ({before}); one is missing or was exchanged.",
    ),
    "edition-content-changed": (
        "Daftar isi edisi “{title}” berbeda dari sidik isinya.",
        "The list of contents of the edition “{title}” differs from its content hash.",
    ),
    "edition-part-missing": (
        "Sebagian isi edisi “{title}” hilang ({kind}).",
        "Part of the content of the edition “{title}” is missing ({kind}).",
    ),
    "edition-part-changed": (
        "Sebagian isi edisi “{title}” diubah atau rusak ({kind}).",
        "Part of the content of the edition “{title}” was changed or damaged ({kind}).",
    ),
    "edition-missing": (
        "Edisi “{title}” tercatat pernah dibuat tetapi tidak ada lagi di berkas.",
        "The edition “{title}” is recorded as made but is no longer in the file.",
    ),
    "log-broken": (
        "Jejak perubahan diubah: catatan ke-{seq} ({at}, {who}) tidak bersambung dengan catatan sebelumnya; "
        "jumlah putus: {breaks}.",
        "The change log was altered: entry {seq} ({at}, {who}) does not follow the one before; breaks: {breaks}.",
    ),
    "log-truncated": (
        "Akhir jejak perubahan hilang: catatan terakhir yang ada adalah ke-{seq} ({at}, {who}).",
        "The end of the change log is missing: the last entry there is number {seq} ({at}, {who}).",
    ),
    "log-end-unknown": (
        "Berkas tidak mencatat akhir jejak perubahan; catatan terakhir yang ada adalah ke-{seq} ({at}, {who}).",
        "The file does not say where the change log ends; the last entry there is number {seq} ({at}, {who}).",
    ),
}

CHANGE_SENTENCES: dict[str, tuple[str, str]] = {
    "set": ("{field}: {before} → {after}", "{field}: {before} → {after}"),
    "added": ("ditambahkan", "added"),
    "added_with": ("ditambahkan: {content}", "added: {content}"),
    "removed": ("dihapus", "removed"),
    "removed_with": ("dihapus: {content}", "removed: {content}"),
    "many_added": ("{count} baris ditambahkan sekaligus", "{count} rows added at once"),
    "many_removed": ("{count} baris dihapus sekaligus", "{count} rows removed at once"),
    "many_changed": ("{count} baris diubah sekaligus", "{count} rows changed at once"),
    "yes": ("ya", "yes"),
    "no": ("tidak", "no"),
}
"""What an entry of the change log says: (Indonesian, English)."""

LOG_HEADINGS: tuple[tuple[str, str], ...] = (
    ("No.", "No."),
    ("Waktu", "Time"),
    ("Oleh", "By"),
    ("Langkah", "Step"),
    ("Unsur", "Element"),
    ("Isian", "Field"),
    ("Semula", "Before"),
    ("Menjadi", "After"),
    ("Sidik catatan", "Hash of the entry"),
)
"""Headings of the change log as a table: (Indonesian, English)."""
