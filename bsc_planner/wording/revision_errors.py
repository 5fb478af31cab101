"""What stands in the way of revisions and of changes in closed years."""

from bsc_planner.wording.wording import Wording

REVISION_ERRORS: dict[str, Wording] = {
    "EditError.year-closed": Wording(
        id="Tahun {year} sudah ditutup, sehingga target, target periodik, realisasi, dan bagiannya tidak dapat diubah.",
        en="The year {year} is closed, so its targets, milestones, actuals and shares cannot be changed.",
        id_advice="Buka kembali tahun itu di halaman Revisi dengan mencatat alasannya.",
        en_advice="Open the year again on the page Revisions, giving the reason.",
    ),
    "EditError.year-closed-already": Wording(
        id="Tahun {year} memang sudah ditutup.",
        en="The year {year} is closed already.",
    ),
    "EditError.year-not-closed": Wording(
        id="Tahun {year} tidak sedang ditutup.",
        en="The year {year} is not closed.",
    ),
    "EditError.opening-without-reason": Wording(
        id="Membuka kembali tahun {year} memerlukan alasan.",
        en="Opening the year {year} again needs a reason.",
        id_advice="Tulis mengapa tahun itu dibuka; alasannya dicatat.",
        en_advice="Write why the year is opened; the reason is noted.",
    ),
    "EditError.revision-without-title": Wording(
        id="Usulan perubahan memerlukan judul.",
        en="A revision needs a title.",
    ),
    "EditError.revision-closed": Wording(
        id="Usulan “{title}” sudah berlaku atau ditolak, sehingga tidak dapat diubah.",
        en="The revision “{title}” is in force or was rejected, so it cannot be changed.",
        id_advice="Buat usulan baru, atau ajukan lagi usulan yang ditolak.",
        en_advice="Begin a new one, or take up the rejected one again.",
    ),
    "EditError.revision-not-a-draft": Wording(
        id="Hanya draf usulan yang dapat dihapus.",
        en="Only a draft can be thrown away.",
        id_advice="Tolak usulan yang sudah diajukan; catatannya tetap disimpan.",
        en_advice="Reject what was proposed; it is kept.",
    ),
    "EditError.revision-not-rejected": Wording(
        id="Hanya usulan yang ditolak yang dapat diajukan lagi.",
        en="Only a rejected revision can be taken up again.",
    ),
    "EditError.revision-without-rows": Wording(
        id="Usulan ini belum berisi satu perubahan pun.",
        en="Nothing is proposed yet.",
        id_advice="Tambahkan baris, misalnya dari halaman Indikator & target.",
        en_advice="Add rows, for example from the page Indicators & targets.",
    ),
    "EditError.revision-rows-open": Wording(
        id="{count} baris belum disepakati atau ditolak.",
        en="{count} [row is|rows are] neither agreed on nor rejected yet.",
        id_advice="Putuskan setiap baris lebih dahulu.",
        en_advice="Decide on every row first.",
    ),
    "EditError.revision-nothing-agreed": Wording(
        id="Tidak ada baris yang disepakati.",
        en="Nothing was agreed on.",
        id_advice="Sepakati sekurangnya satu baris, atau tolak usulan ini.",
        en_advice="Agree on one row at least, or reject the revision.",
    ),
    "EditError.revision-without-instrument": Wording(
        id="Dasar hukum perubahan belum diisi.",
        en="The legal instrument is missing.",
        id_advice="Tulis nomor dan judul keputusan atau peraturannya.",
        en_advice="Write number and title of the decree or regulation.",
    ),
    "EditError.revision-without-date": Wording(
        id="Tanggal mulai berlaku belum diisi.",
        en="The day from which it is in force is missing.",
    ),
    "EditError.revision-without-ground": Wording(
        id="Alasan hukum perubahan belum dipilih.",
        en="The legal reason has not been chosen.",
        id_advice="Pilih salah satu alasan yang diperbolehkan untuk jenis perubahan ini.",
        en_advice="Choose one of the reasons that this kind of revision allows.",
    ),
    "EditError.revision-element-gone": Wording(
        id="{count} baris menyangkut data yang sudah dihapus dari rencana.",
        en="{count} [row is|rows are] about what was removed from the plan.",
        id_advice="Tolak atau hapus baris itu, atau kembalikan datanya.",
        en_advice="Reject or remove those rows, or bring the data back.",
    ),
    "EditError.revision-conflicts": Wording(
        id="Nilai yang berlaku pada {count} baris sudah berubah sejak diusulkan.",
        en="The value in force of {count} [row has changed since it was|rows has changed since they were] proposed.",
        id_advice="Periksa baris yang ditandai, lalu tetapkan lagi bila memang itu yang dimaksud.",
        en_advice="Look at the marked rows, then confirm them if they are still meant.",
    ),
    "EditError.not-proposable": Wording(
        id="Isian {field} pada {kind} tidak diubah melalui usulan.",
        en="The {field} of {kind} is not changed by a revision.",
        id_advice="Ubah langsung di halamannya.",
        en_advice="Change it on its own page.",
    ),
    "EditError.reason-missing": Wording(
        id="Temuan hanya dapat diabaikan dengan alasan.",
        en="A finding can be ignored only with a reason.",
        id_advice="Tulis mengapa temuan itu dibiarkan; alasannya ikut dicetak pada laporan.",
        en_advice="Write why it is left as it is; the reason is printed in the report.",
    ),
    "EditError.rejecting-without-reason": Wording(
        id="Menolak usulan memerlukan alasan.",
        en="Rejecting a revision needs a reason.",
    ),
}
"""Sentences by reason."""
