<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>LinesModel</name>
    <message>
        <source>What was done</source>
        <translation>Hasil kerja / kegiatan</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Empty: the month as a whole</source>
        <translation>Kosong: untuk sebulan penuh</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Empty: the unit of the target</source>
        <translation>Kosong: satuan targetnya</translation>
    </message>
    <message>
        <source>Work result</source>
        <translation>Rencana hasil kerja</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti dukung</translation>
    </message>
    <message>
        <source>Note, file or address</source>
        <translation>Catatan, berkas, atau tautan</translation>
    </message>
    <message>
        <source>This is no date. Write for example 15 or 15/03/2026.</source>
        <translation>Ini bukan tanggal. Tulis misalnya 15 atau 15/03/2026.</translation>
    </message>
    <message>
        <source>This day is not in {month}.</source>
        <translation>Tanggal ini tidak termasuk {month}.</translation>
    </message>
    <message>
        <source>Please choose one of the person&apos;s work results.</source>
        <translation>Pilih salah satu rencana hasil kerja pegawai ini.</translation>
    </message>
    <message>
        <source>Write what was done, or remove the line.</source>
        <translation>Tulis apa yang dikerjakan, atau hapus barisnya.</translation>
    </message>
    <message>
        <source>What was done; day, quantity and work result are typed beside it</source>
        <translation>Apa yang dikerjakan; tanggal, jumlah, dan rencana hasil kerja diisi di sebelahnya</translation>
    </message>
    <message>
        <source>Add lines of a report</source>
        <translation>Tambah baris laporan</translation>
    </message>
    <message>
        <source>Remove lines of a report</source>
        <translation>Hapus baris laporan</translation>
    </message>
    <message>
        <source>whole month</source>
        <translation>sebulan penuh</translation>
    </message>
    <message>
        <source>Write the number; 0 if nothing countable came of it.</source>
        <translation>Tulis angkanya; 0 bila belum ada hasil yang terhitung.</translation>
    </message>
    <message>
        <source>This is no number. Write for example 3 or 2,5; the unit stands beside it.</source>
        <translation>Ini bukan angka. Tulis misalnya 3 atau 2,5; satuannya di sebelah.</translation>
    </message>
    <message>
        <source>This can be read in two ways. Write thousands without a point and decimals with a comma.</source>
        <translation>Ini dapat dibaca dengan dua cara. Tulis ribuan tanpa titik dan desimal dengan koma.</translation>
    </message>
</context>
<context>
    <name>MonthRun</name>
    <message>
        <source>People who report</source>
        <translation>Pegawai yang melapor</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Rows with a target that have a line</source>
        <translation>Baris bertarget yang sudah dilaporkan</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit kerja</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Returned reports</source>
        <translation>Laporan yang dikembalikan</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Diterima tanggal</translation>
    </message>
    <message>
        <source>Refused lines are not taken in: put them right in the workbook and read it again. What was taken in already is known and not doubled.</source>
        <translation>Baris yang ditolak tidak dimasukkan: perbaiki di buku kerjanya lalu baca lagi. Baris yang sudah masuk dikenali dan tidak digandakan.</translation>
    </message>
    <message>
        <source>Take in {count} [line|lines]</source>
        <translation>Masukkan {count} baris</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Salin daftar</translation>
    </message>
    <message>
        <source>{files} [file|files], {sheets} [sheet|sheets]: {good} good [line|lines], {refused} refused.</source>
        <translation>{files} berkas, {sheets} lembar: {good} baris benar, {refused} ditolak.</translation>
    </message>
    <message>
        <source>{known} [is|are] in the plan already.</source>
        <translation>{known} sudah ada di dalam rencana.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lembar</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Sel</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Hasil kerja / kegiatan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>ReportBar</name>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Batas lapor</translation>
    </message>
    <message>
        <source>{days} [day|days] after the month</source>
        <translation>{days} hari setelah bulan berakhir</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>Buku kerja</translation>
    </message>
    <message>
        <source>Make for this month…</source>
        <translation>Buat untuk bulan ini…</translation>
    </message>
    <message>
        <source>Make for the whole year…</source>
        <translation>Buat untuk setahun penuh…</translation>
    </message>
    <message>
        <source>Read a returned workbook…</source>
        <translation>Baca buku kerja yang dikembalikan…</translation>
    </message>
    <message>
        <source>Read a folder of workbooks…</source>
        <translation>Baca satu folder buku kerja…</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Penerimaan</translation>
    </message>
    <message>
        <source>Nothing to report (leave)…</source>
        <translation>Nihil (cuti)…</translation>
    </message>
    <message>
        <source>Not received after all</source>
        <translation>Batalkan penerimaan</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>List as Excel…</source>
        <translation>Daftar ke Excel…</translation>
    </message>
    <message>
        <source>List as PDF…</source>
        <translation>Daftar ke PDF…</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>missing</source>
        <translation>belum masuk</translation>
    </message>
    <message>
        <source>late</source>
        <translation>terlambat</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>belum lengkap</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>lengkap</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>belum jatuh tempo</translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>nihil / cuti</translation>
    </message>
</context>
<context>
    <name>ReportsView</name>
    <message>
        <source>List of work reports</source>
        <translation>Daftar laporan kinerja</translation>
    </message>
    <message>
        <source>Rows of work reports</source>
        <translation>Baris laporan kinerja</translation>
    </message>
    <message>
        <source>Lines of work reports</source>
        <translation>Rincian laporan kinerja</translation>
    </message>
    <message>
        <source>Late reports</source>
        <translation>Laporan terlambat</translation>
    </message>
    <message>
        <source>People who report are being found…</source>
        <translation>Mencari pegawai yang melapor…</translation>
    </message>
    <message>
        <source>Assessed by {rules}</source>
        <translation>Dinilai dengan {rules}</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>diterima {day}</translation>
    </message>
    <message>
        <source>To the organisation</source>
        <translation>Ke organisasi</translation>
    </message>
    <message>
        <source>This plan has no people yet. Add them on the page Organisation; then they can report.</source>
        <translation>Rencana ini belum memuat pegawai. Tambahkan di halaman Organisasi; setelah itu mereka dapat melapor.</translation>
    </message>
    <message>
        <source>To the cascade</source>
        <translation>Ke penjenjangan</translation>
    </message>
    <message>
        <source>Nobody has a target in {month} here. Hand indicators down to positions on the page Cascade, see that they have holders, or choose another unit.</source>
        <translation>Tidak ada pegawai dengan target pada {month} di sini. Turunkan indikator ke jabatan di halaman Penjenjangan, pastikan jabatannya terisi, atau pilih unit lain.</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Laporan nihil</translation>
    </message>
    <message>
        <source>Why does {name} report nothing in {month}? (leave, posting elsewhere …)</source>
        <translation>Mengapa {name} tidak melapor pada {month}? (cuti, penugasan lain …)</translation>
    </message>
    <message>
        <source>Note: nothing to report</source>
        <translation>Catat laporan nihil</translation>
    </message>
    <message>
        <source>Take a receipt back</source>
        <translation>Batalkan penerimaan laporan</translation>
    </message>
    <message>
        <source>Set when reports are due</source>
        <translation>Atur batas lapor</translation>
    </message>
    <message>
        <source>Late reports {month}</source>
        <translation>Laporan terlambat {month}</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>All work of the month</source>
        <translation>Seluruh pekerjaan bulan ini</translation>
    </message>
    <message>
        <source>Targets come from the cascade and reported figures from the lines below.</source>
        <translation>Target berasal dari penjenjangan dan realisasi dari baris laporan di bawah.</translation>
    </message>
    <message>
        <source>Write a number from 0 to 100.</source>
        <translation>Tulis angka 0 sampai 100.</translation>
    </message>
    <message>
        <source>From January up to and including this month</source>
        <translation>Dari Januari sampai dengan bulan ini</translation>
    </message>
    <message>
        <source>Work result</source>
        <translation>Rencana hasil kerja</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Target of the month</source>
        <translation>Target bulan</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Realisasi</translation>
    </message>
    <message>
        <source>Achievement</source>
        <translation>Capaian</translation>
    </message>
    <message>
        <source>Target of the year</source>
        <translation>Target tahun</translation>
    </message>
    <message>
        <source>Reported s.d.</source>
        <translation>Realisasi s.d.</translation>
    </message>
    <message>
        <source>Achievement of the year</source>
        <translation>Capaian tahun</translation>
    </message>
    <message>
        <source>Superior&apos;s feedback</source>
        <translation>Umpan balik atasan</translation>
    </message>
    <message>
        <source>Quality (0–100)</source>
        <translation>Kualitas (0–100)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Biaya</translation>
    </message>
</context>
<context>
    <name>WorkbookActions</name>
    <message>
        <source>Folder for the workbooks</source>
        <translation>Folder untuk buku kerja</translation>
    </message>
    <message>
        <source>Making workbooks</source>
        <translation>Membuat buku kerja</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xlsm *.xls *.ods)</source>
        <translation>Buku kerja (*.xlsx *.xlsm *.xls *.ods)</translation>
    </message>
    <message>
        <source>Returned workbook</source>
        <translation>Buku kerja yang dikembalikan</translation>
    </message>
    <message>
        <source>Folder with returned workbooks</source>
        <translation>Folder berisi buku kerja yang dikembalikan</translation>
    </message>
    <message>
        <source>Reading workbooks</source>
        <translation>Membaca buku kerja</translation>
    </message>
    <message>
        <source>{count} [workbook was|workbooks were] written to {folder}.</source>
        <translation>{count} buku kerja ditulis ke {folder}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>Take in people&apos;s reports</source>
        <translation>Masukkan laporan pegawai</translation>
    </message>
    <message>
        <source>{count} [line was|lines were] taken in.</source>
        <translation>{count} baris dimasukkan.</translation>
    </message>
</context>
</TS>
