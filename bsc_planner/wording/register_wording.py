"""Sentences of the register of issued documents and of verifying what was printed."""

from bsc_planner.wording.wording import Wording

REGISTER_ERRORS: dict[str, Wording] = {
    "EditError.draft-not-signed": Wording(
        id="Draf tidak dapat ditandai bertanda tangan ({count} draf, antara lain milik {who}).",
        en="Drafts cannot be marked as signed ({count} of them, one for {who}).",
        id_advice="Terbitkan dahulu sebagai dokumen final.",
        en_advice="Issue them as final documents first.",
    ),
    "EditError.number-without-place": Wording(
        id="{count} dokumen akan mendapat nomor yang sama.",
        en="{count} documents would get the same number.",
        id_advice="Tulis {{nomor}} di tempat nomor urut, misalnya SKP/{{nomor}}/2026.",
        en_advice="Write {{nomor}} where the running number goes, for example SKP/{{nomor}}/2026.",
    ),
    "EditError.unknown-number-place": Wording(
        id="“{place}” bukan tempat nomor urut.",
        en="“{place}” is not a place for a running number.",
        id_advice="Tulis {{nomor}}, misalnya SKP/{{nomor}}/2026.",
        en_advice="Write {{nomor}}, for example SKP/{{nomor}}/2026.",
    ),
    "EditError.number-taken": Wording(
        id="Nomor “{number}” sudah dipakai dokumen lain yang sejenis pada tahun itu.",
        en="The number “{number}” belongs to another document of that kind and year already.",
        id_advice="Mulai dari nomor lain.",
        en_advice="Begin with another number.",
    ),
    "EditionCopyError": Wording(
        id="Salinan edisi untuk dibandingkan tidak dapat dibuat: {reason}.",
        en="The copy of the edition to compare with cannot be made: {reason}.",
        id_advice="Beri ruang pada disk, lalu coba lagi.",
        en_advice="Make room on the disk, then try again.",
        about="other",
    ),
    "UnreadableDocumentError": Wording(
        id="{path} tidak dapat dibaca sebagai dokumen PDF atau XLSX.",
        en="{path} cannot be read as a PDF or XLSX document.",
        id_advice="Pakai berkas asli yang diterbitkan; hasil pindai (gambar) tidak memuat teks.",
        en_advice="Use the file as it was issued; a scan (a picture) holds no text.",
        about="open",
    ),
    "UnreadableDocumentError.missing": Wording(
        id="Berkas {path} tidak ada atau tidak boleh dibaca: {reason}.",
        en="The file {path} is not there or may not be read: {reason}.",
        about="open",
    ),
    "UnreadableDocumentError.damaged": Wording(
        id="{path} rusak atau terkunci sandi, sehingga tidak dapat dibaca.",
        en="{path} is damaged or locked by a password, so it cannot be read.",
        id_advice="Pakai berkas asli yang diterbitkan.",
        en_advice="Use the file as it was issued.",
        about="open",
    ),
    "UnreadableDocumentError.too-large": Wording(
        id="{path} jauh lebih besar daripada dokumen yang diterbitkan program ini, dan tidak dibuka.",
        en="{path} is far larger than what this program issues, and was not opened.",
        about="open",
    ),
}

REGISTER_FINDINGS: dict[str, tuple[str, str]] = {
    "no-fingerprint": (
        "Tidak ada sidik di kaki halaman: berkas ini bukan dokumen terbitan program, atau kakinya dihapus.",
        "There is no fingerprint at the foot of the pages: the program did not issue this file, or its foot was "
        "removed.",
    ),
    "no-plan-to-look-in": (
        "Tidak ada berkas .renstra di dekat dokumen ini; sebutkan dengan --plan.",
        "There is no .renstra file near this document; name one with --plan.",
    ),
    "document-unknown": (
        "Sidik {fingerprint} tidak tercatat dalam daftar terbitan rencana yang dicari: dokumen ini tidak diterbitkan "
        "secara tercatat, atau berasal dari rencana lain.",
        "The fingerprint {fingerprint} is not in the register of the plans looked in: this document was issued off "
        "the record, or comes from another plan.",
    ),
    "document-replaced": (
        "Dokumen ini sudah digantikan terbitan {date} (sidik {fingerprint}).",
        "This document was replaced by the one issued on {date} (fingerprint {fingerprint}).",
    ),
    "document-outdated": (
        "Isi rencana sudah berubah: dokumen ini harus diterbitkan ulang.",
        "The plan has changed since: this document must be issued anew.",
    ),
    "document-gone": (
        "Menurut rencana sekarang dokumen ini tidak diterbitkan lagi untuk pegawai atau unit tersebut.",
        "By the plan as it is now this document is no longer issued for that person or unit.",
    ),
    "document-is-draft": (
        "Dokumen ini draf, belum untuk ditandatangani.",
        "This document is a draft, not to be signed yet.",
    ),
    "plan-not-readable": (
        "Berkas rencana ini tidak dapat dibuka, jadi tidak ikut dicari: {why}",
        "This plan file cannot be opened, so it was not looked in: {why}",
    ),
}
