"""Sentences for people's reports: why a line is refused, typed or in a workbook, and what else is odd about one."""

from bsc_planner.wording.wording import Wording

_PROBLEMS: dict[str, Wording] = {
    "report-not-a-month": Wording(
        id="“{period}” bukan bulan.",
        en="“{period}” is not a month.",
        id_advice="Tulis bulan seperti 2026-03.",
        en_advice="Write a month like 2026-03.",
    ),
    "report-not-a-day": Wording(
        id="“{printed}” bukan tanggal.",
        en="“{printed}” is not a date.",
        id_advice="Tulis tanggal seperti 15/03/2026.",
        en_advice="Write a date like 15/03/2026.",
    ),
    "report-day-outside": Wording(
        id="Tanggal {printed} di luar {period}.",
        en="The date {printed} is outside {period}.",
        id_advice="Perbaiki tanggalnya, atau laporkan pada buku kerja bulan yang benar.",
        en_advice="Correct the date, or report it in the workbook of the right month.",
    ),
    "report-year-closed": Wording(
        id="Tahun {year} sudah ditutup.",
        en="The year {year} is closed.",
        id_advice="Buka kembali tahun itu lebih dahulu bila laporannya memang harus masuk.",
        en_advice="Open that year again first if the report has to go in.",
    ),
    "report-unknown-person": Wording(
        id="Pegawai ini tidak ada di dalam rencana.",
        en="This person is not in the plan.",
        id_advice="Tambahkan pegawainya, atau buat buku kerja baru.",
        en_advice="Add the person, or make a new workbook.",
    ),
    "report-unknown-row": Wording(
        id="Rencana hasil kerja ini tidak ada (lagi) di dalam rencana.",
        en="This work result is not (or no longer) in the plan.",
        id_advice="Pilih salah satu dari daftar pada sel itu; bila SKP berubah, buat buku kerja baru.",
        en_advice="Choose one from the list in the cell; if the SKP changed, make a new workbook.",
    ),
    "report-row-not-of-year": Wording(
        id="Rencana hasil kerja ini tidak berlaku pada {year}.",
        en="This work result does not belong to {year}.",
        id_advice="Pilih rencana hasil kerja tahun itu.",
        en_advice="Choose a work result of that year.",
    ),
    "report-row-of-another": Wording(
        id="Rencana hasil kerja ini bukan milik jabatan yang dipegang pegawai ini.",
        en="This work result belongs to no position this person holds.",
        id_advice="Pilih salah satu rencana hasil kerja pegawai itu sendiri.",
        en_advice="Choose one of the person's own work results.",
    ),
    "report-not-held": Wording(
        id="Pada {printed} pegawai ini tidak memegang jabatan dari rencana hasil kerja itu.",
        en="On {printed} this person did not hold the position of that work result.",
        id_advice="Periksa tanggalnya, atau perbaiki masa penugasan pegawai.",
        en_advice="Check the date, or correct the person's assignment.",
    ),
    "report-no-text": Wording(
        id="Hasil kerja belum ditulis.",
        en="What was done is not written.",
        id_advice="Tulis apa yang dikerjakan atau dihasilkan.",
        en_advice="Write what was done or produced.",
    ),
    "report-no-quantity": Wording(
        id="Jumlah belum diisi.",
        en="The quantity is not filled in.",
        id_advice="Tulis angkanya; tulis 0 bila belum ada hasil yang terhitung.",
        en_advice="Write the number; write 0 if nothing countable came of it.",
    ),
    "report-not-a-number": Wording(
        id="Jumlah “{printed}” bukan angka.",
        en="The quantity “{printed}” is not a number.",
        id_advice="Tulis angkanya saja, misalnya 3 atau 2,5; satuan di kolom sebelahnya.",
        en_advice="Write only the number, for example 3 or 2,5; the unit goes beside it.",
    ),
    "report-two-readings": Wording(
        id="Jumlah “{printed}” dapat dibaca dengan dua cara.",
        en="The quantity “{printed}” can be read in two ways.",
        id_advice="Tulis ribuan tanpa titik (2000) dan desimal dengan koma (2,5).",
        en_advice="Write thousands without a point (2000) and decimals with a comma (2,5).",
    ),
    "report-doubled": Wording(
        id="Baris ini sudah ada: pegawai, hari, rencana hasil kerja, uraian, dan jumlahnya sama.",
        en="This line is there already: person, day, work result, text and quantity are the same.",
        id_advice="Hapus salah satu, atau bedakan uraiannya bila memang dua pekerjaan.",
        en_advice="Remove one of them, or tell them apart by their text if they are two pieces of work.",
    ),
}

REPORT_ERRORS: dict[str, Wording] = {f"EditError.{code}": wording for code, wording in _PROBLEMS.items()} | {
    "EditError.report-has-lines": Wording(
        id="Laporan bulan ini sudah berisi baris, jadi tidak dapat dinyatakan belum masuk.",
        en="This month's report has lines, so it cannot count as not handed in.",
        id_advice="Hapus barisnya lebih dahulu.",
        en_advice="Remove its lines first.",
    ),
    "EditError.report-quality-outside": Wording(
        id="Kualitas “{printed}” bukan angka 0 sampai 100.",
        en="The quality “{printed}” is not a number from 0 to 100.",
        id_advice="Tulis angka 0 sampai 100.",
        en_advice="Write a number from 0 to 100.",
    ),
    "EditError.report-due-days": Wording(
        id="Batas lapor {printed} hari tidak dapat dipakai.",
        en="Reports cannot be due {printed} [day|days] after the month.",
        id_advice="Tulis 0 sampai 365 hari.",
        en_advice="Write 0 to 365 days.",
    ),
    "ReportFolderError": Wording(
        id="Di {path} tidak ada buku kerja laporan.",
        en="There are no report workbooks in {path}.",
        id_advice="Pilih berkas .xlsx atau .ods, atau folder yang berisi berkas itu.",
        en_advice="Choose a file .xlsx or .ods, or a folder that holds such files.",
        about="import",
    ),
    "PeriodNeededError": Wording(
        id="Laporan pegawai dibuat untuk satu bulan; tambahkan --month, misalnya --month 2026-03.",
        en="People's reports are of a month; add --month, e.g. --month 2026-03.",
        id_advice="Untuk buku kerja setahun pakai --year.",
        en_advice="For workbooks of a year use --year.",
        about="other",
    ),
    "NobodyReportsError": Wording(
        id="Tidak ada pegawai dengan target pada periode dan unit ini.",
        en="Nobody has a target in this period and unit.",
        id_advice="Periksa penjenjangan dan penugasan, atau pilih periode atau unit lain.",
        en_advice="Check cascade and assignments, or choose another period or unit.",
        about="export",
    ),
}

REPORT_FINDINGS: dict[str, tuple[str, str]] = {
    code: (f"{wording.id} {wording.id_advice}".strip(), f"{wording.en} {wording.en_advice}".strip())
    for code, wording in _PROBLEMS.items()
} | {
    "report-file-too-large": (
        "Berkas ini terlalu besar untuk dibaca. Salin lembar laporannya saja ke buku kerja yang dibuat program ini.",
        "This file is too large to be read. Copy only its report sheets into the workbook that this program made.",
    ),
    "report-file-empty": (
        "Berkas ini kosong. Minta pengirimnya mengirimkannya sekali lagi.",
        "This file is empty. Ask its sender to send it again.",
    ),
    "report-file-locked": (
        "Berkas ini terkunci kata sandi. Buka dengan kata sandinya, simpan tanpa kata sandi, lalu baca lagi.",
        "This file is locked by a password. Open it with the password, save it without one, and read it again.",
    ),
    "report-file-other-kind": (
        "Isi berkas ini bukan buku kerja, apa pun akhiran namanya. "
        "Salin isiannya ke buku kerja yang dibuat program ini (.xlsx, .xls, atau .ods).",
        "What is in this file is not a workbook, whatever its name ends in. "
        "Copy its entries into the workbook that this program made (.xlsx, .xls or .ods).",
    ),
    "report-file-damaged": (
        "Berkas ini rusak, tidak lengkap, atau tidak dapat dibuka. "
        "Buka di Excel atau LibreOffice dan simpan ulang sebagai .xlsx, atau minta pengirimnya mengirimkannya lagi.",
        "This file is damaged, incomplete or cannot be opened. "
        "Open it in Excel or LibreOffice and save it again as .xlsx, or ask its sender to send it again.",
    ),
    "report-sheet-changed": (
        "Susunan lembar ini berubah: ada baris atau kolom yang disisipkan, dihapus, atau dipindah, sehingga isiannya "
        "tidak lagi di bawah judulnya. Tidak ada baris yang dimasukkan. Kembalikan susunannya, atau salin isiannya ke "
        "lembar pegawai itu di buku kerja yang asli.",
        "The layout of this sheet has changed: lines or columns were put in, removed or moved, so that entries no "
        "longer stand below their headings. No line was taken in. Put the layout back, or copy the entries into the "
        "sheet of that person in the original workbook.",
    ),
    "report-sheet-unidentified": (
        "Lembar ini tidak lagi memuat milik siapa dan untuk bulan apa (sel {cell}, kolom tersembunyi). Tidak ada baris "
        "yang dimasukkan. Salin isiannya ke lembar pegawai itu di buku kerja yang asli.",
        "This sheet no longer says whose it is and of which month (cell {cell}, a hidden column). No line was taken "
        "in. Copy the entries into the sheet of that person in the original workbook.",
    ),
    "report-sheet-other": (
        "Lembar ini bukan lembar laporan dari program ini, jadi tidak dibaca. "
        "Bila memuat laporan, salin isiannya ke lembar pegawainya.",
        "This sheet is not a report sheet of this program, so it was not read. "
        "If it holds reports, copy them into the sheet of the person.",
    ),
    "report-not-a-workbook": (
        "Berkas ini tidak memuat lembar laporan. Kirim kembali buku kerja yang dibuat program ini.",
        "This file holds no report sheet. Return the workbook that this program made.",
    ),
    "report-of-another-plan": (
        "Lembar ini dibuat dari rencana lain. Buka rencana itu, atau buat buku kerja baru dari rencana ini.",
        "This sheet was made from another plan. Open that plan, or make a new workbook from this one.",
    ),
    "report-newer-sheet": (
        "Lembar ini dibuat versi program yang lebih baru ({format}). Perbarui program.",
        "This sheet was made by a newer version of the program ({format}). Update the program.",
    ),
    "report-row-not-chosen": (
        "Rencana hasil kerja “{printed}” tidak ada dalam daftar lembar ini. Pilih dari daftar pada sel itu.",
        "The work result “{printed}” is not in the list of this sheet. Choose it from the list in the cell.",
    ),
    "report-day-needed": (
        "Tanggal belum diisi; buku kerja setahun memerlukannya agar bulannya diketahui. Isi tanggalnya.",
        "The date is missing; a workbook of a year needs it to know the month. Fill it in.",
    ),
    "report-doubled-at": (
        "Baris ini sama dengan {place}: pegawai, hari, rencana hasil kerja, uraian, dan jumlahnya. "
        "Hapus salah satu, atau bedakan uraiannya bila memang dua pekerjaan.",
        "This line is the same as {place}: person, day, work result, text and quantity. "
        "Remove one of them, or tell them apart by their text if they are two pieces of work.",
    ),
    "report-other-unit": (
        "Satuan “{printed}” lain dari satuan target, {unit}; angkanya tetap dijumlahkan. Periksa apakah benar.",
        "The unit “{printed}” is not that of the target, {unit}; the number is added all the same. Check it.",
    ),
    "report-small-percentage": (
        "Jumlah {printed} untuk satuan persen: apakah yang dimaksud {perhaps}? Baris tetap diterima apa adanya.",
        "The quantity {printed} in percent: is {perhaps} meant? The line is taken in as it is.",
    ),
    "report-known": (
        "Baris ini sudah ada di dalam rencana, jadi tidak dimasukkan lagi.",
        "The plan has this line already, so it is not taken in again.",
    ),
    "report-negative": (
        "Jumlah {printed} kurang dari nol; jumlah pegawai ini berkurang sebanyak itu. Periksa apakah memang koreksi.",
        "The quantity {printed} is below zero; the person's sum goes down by it. Check that it is a correction.",
    ),
    "report-corrected": (
        "Baris yang sama dengan jumlah lain ({other}) sudah ada; baris ini ({printed}) ditambahkan di sampingnya. "
        "Bila ini perbaikan, hapus baris yang lama sesudahnya.",
        "The same line with another quantity ({other}) is there already; this one ({printed}) is added beside it. "
        "If this corrects it, remove the old line afterwards.",
    ),
    "report-targets-changed": (
        "Target di lembar ini sudah berubah sejak buku kerja dibuat; laporan tetap diterima.",
        "The targets on this sheet have changed since the workbook was made; the report is taken in all the same.",
    ),
}
