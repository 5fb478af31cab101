<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>ChoicePanel</name>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Documents of units are left out where people are chosen one by one.</source>
        <translation>Dokumen unit tidak dibuat bila pegawai dipilih satu per satu.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Untuk siapa</translation>
    </message>
    <message>
        <source>Code or name of a unit</source>
        <translation>Kode atau nama unit</translation>
    </message>
    <message>
        <source>NIP or name of an employee</source>
        <translation>NIP atau nama pegawai</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Units, with those below them</source>
        <translation>Unit, beserta unit di bawahnya</translation>
    </message>
    <message>
        <source>Chosen people</source>
        <translation>Pegawai tertentu</translation>
    </message>
    <message>
        <source>In which form</source>
        <translation>Bentuk</translation>
    </message>
    <message>
        <source>dotted line</source>
        <translation>titik-titik</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Place of signing</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Disimpan di</translation>
    </message>
    <message>
        <source>Target folder</source>
        <translation>Folder tujuan</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Made when it is not there. Files that are finished there and say the same are kept.</source>
        <translation>Dibuat bila belum ada. Berkas di sana yang sudah selesai dan isinya sama dibiarkan.</translation>
    </message>
    <message>
        <source>Folder for the documents</source>
        <translation>Folder untuk dokumen</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Tahun {year}</translation>
    </message>
    <message>
        <source>Nobody works there in {year}.</source>
        <translation>Tidak ada yang bertugas di sana pada {year}.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Lihat laporan</translation>
    </message>
    <message>
        <source>{count} documents are finished.</source>
        <translation>{count} dokumen selesai.</translation>
    </message>
    <message>
        <source>Issuing was stopped.</source>
        <translation>Penerbitan dihentikan.</translation>
    </message>
    <message>
        <source>Documents are being issued; wait until they are finished, or stop that run first.</source>
        <translation>Dokumen sedang diterbitkan; tunggu sampai selesai, atau hentikan dahulu.</translation>
    </message>
</context>
<context>
    <name>ElementPicker</name>
    <message>
        <source>Chosen</source>
        <translation>Dipilih</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>Take the marked ones out, or all when none is marked (Del)</source>
        <translation>Keluarkan yang ditandai, atau semuanya bila tidak ada yang ditandai (Del)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>… type more to narrow the list</source>
        <translation>… ketik lagi untuk mempersempit daftar</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count} dipilih</translation>
    </message>
</context>
<context>
    <name>IssueBar</name>
    <message>
        <source>Issue</source>
        <translation>Terbitkan</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Menghitung…</translation>
    </message>
    <message>
        <source>{documents} → {count} files</source>
        <translation>{documents} → {count} berkas</translation>
    </message>
</context>
<context>
    <name>IssueMissing</name>
    <message>
        <source>Tick at least one document.</source>
        <translation>Centang paling sedikit satu dokumen.</translation>
    </message>
    <message>
        <source>Choose at least one unit.</source>
        <translation>Pilih paling sedikit satu unit.</translation>
    </message>
    <message>
        <source>Choose at least one employee.</source>
        <translation>Pilih paling sedikit satu pegawai.</translation>
    </message>
    <message>
        <source>Tick at least one file format.</source>
        <translation>Centang paling sedikit satu bentuk berkas.</translation>
    </message>
    <message>
        <source>Choose a target folder.</source>
        <translation>Pilih folder tujuan.</translation>
    </message>
</context>
<context>
    <name>IssueObstacles</name>
    <message>
        <source>There are no units yet.</source>
        <translation>Belum ada unit kerja.</translation>
    </message>
    <message>
        <source>Agreements and cascade matrices are made for units, and this plan has none yet. Add the units first.</source>
        <translation>Perjanjian kinerja dan matriks penjenjangan dibuat per unit, sedangkan rencana ini belum memiliki unit. Tambahkan unit dahulu.</translation>
    </message>
    <message>
        <source>Go to the organisation</source>
        <translation>Buka Organisasi</translation>
    </message>
    <message>
        <source>There are no employees yet.</source>
        <translation>Belum ada pegawai.</translation>
    </message>
    <message>
        <source>An SKP is made for each employee, and this plan has none yet. Add or import the employees first.</source>
        <translation>SKP dibuat untuk setiap pegawai, sedangkan rencana ini belum memiliki pegawai. Tambahkan atau impor pegawai dahulu.</translation>
    </message>
    <message>
        <source>No indicator has a target for {year}.</source>
        <translation>Belum ada indikator yang bertarget untuk {year}.</translation>
    </message>
    <message>
        <source>No indicator has a target for {year}, so documents would be empty. Fill in targets, or choose another year.</source>
        <translation>Belum ada indikator yang bertarget untuk {year}, sehingga dokumen akan kosong. Isi targetnya, atau pilih tahun lain.</translation>
    </message>
    <message>
        <source>Go to indicators and targets</source>
        <translation>Buka Indikator &amp; target</translation>
    </message>
</context>
<context>
    <name>IssueReasons</name>
    <message>
        <source>holds no position at all in this year</source>
        <translation>tidak memangku jabatan apa pun pada tahun ini</translation>
    </message>
    <message>
        <source>no target was handed down yet</source>
        <translation>belum ada target yang diturunkan</translation>
    </message>
    <message>
        <source>this unit hands no indicator on yet</source>
        <translation>belum ada indikator yang diturunkan dari unit ini</translation>
    </message>
    <message>
        <source>a text is longer than an Excel sheet can hold (32.767 letters)</source>
        <translation>ada teks yang lebih panjang daripada yang dapat dimuat lembar Excel (32.767 huruf)</translation>
    </message>
    <message>
        <source>the old file is open in another program and cannot be replaced</source>
        <translation>berkas lama sedang dibuka program lain dan tidak dapat diganti</translation>
    </message>
    <message>
        <source>the employee&apos;s name is not filled in</source>
        <translation>nama pegawai belum diisi</translation>
    </message>
    <message>
        <source>the employee&apos;s NIP is not filled in</source>
        <translation>NIP pegawai belum diisi</translation>
    </message>
    <message>
        <source>the employee&apos;s rank is not filled in</source>
        <translation>pangkat/golongan ruang pegawai belum diisi</translation>
    </message>
    <message>
        <source>there is no direct superior yet</source>
        <translation>atasan langsung belum ditetapkan</translation>
    </message>
    <message>
        <source>the position of the direct superior is vacant</source>
        <translation>jabatan atasan langsung sedang tidak terisi</translation>
    </message>
    <message>
        <source>the superior&apos;s rank is not filled in</source>
        <translation>pangkat/golongan ruang atasan belum diisi</translation>
    </message>
    <message>
        <source>who heads the unit is not known</source>
        <translation>pejabat kepala unit belum diketahui</translation>
    </message>
    <message>
        <source>the rank of the head of the unit is not filled in</source>
        <translation>pangkat/golongan ruang kepala unit belum diisi</translation>
    </message>
    <message>
        <source>the SKP perspective of an indicator is not set</source>
        <translation>perspektif SKP dari indikator belum ditetapkan</translation>
    </message>
    <message>
        <source>an indicator has no target yet</source>
        <translation>ada indikator yang targetnya belum diisi</translation>
    </message>
</context>
<context>
    <name>IssuingRun</name>
    <message>
        <source>Issuing documents</source>
        <translation>Menerbitkan dokumen</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Documents</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Menerbitkan</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Another example</source>
        <translation>Contoh lain</translation>
    </message>
    <message>
        <source>Show the document of the next person or unit</source>
        <translation>Tampilkan dokumen pegawai atau unit berikutnya</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Halaman sebelumnya</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Halaman berikutnya</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Perkecil</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Selebar ruang</translation>
    </message>
    <message>
        <source>No document to show: {who}: {reason}.</source>
        <translation>Tidak ada dokumen untuk ditampilkan: {who}: {reason}.</translation>
    </message>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>Belum ada yang dipilih.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Halaman {page} dari {pages}</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Outcome</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Dilewati</translation>
    </message>
    <message>
        <source>Dotted line</source>
        <translation>Titik-titik</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Search name, NIP or reason</source>
        <translation>Cari nama, NIP, atau alasan</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy the marked rows, or all, to be pasted into a spreadsheet</source>
        <translation>Salin baris yang ditandai, atau semuanya, untuk ditempel di lembar kerja</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Simpan CSV…</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} baris</translation>
    </message>
    <message>
        <source>{count} of {total} rows</source>
        <translation>{count} dari {total} baris</translation>
    </message>
    <message>
        <source>{count} rows were copied.</source>
        <translation>{count} baris disalin.</translation>
    </message>
    <message>
        <source>Skipped {year}.csv</source>
        <translation>Dilewati {year}.csv</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Simpan laporan</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>The report was written to {path}.</source>
        <translation>Laporan ditulis ke {path}.</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Stopping: the files at hand are being finished…</source>
        <translation>Menghentikan: berkas yang sedang dibuat diselesaikan…</translation>
    </message>
    <message>
        <source>Computing the cascade of {year}…</source>
        <translation>Menghitung penjenjangan {year}…</translation>
    </message>
    <message>
        <source>{done} of {total} documents</source>
        <translation>{done} dari {total} dokumen</translation>
    </message>
    <message>
        <source>{elapsed} · about {left} left</source>
        <translation>{elapsed} · kira-kira {left} lagi</translation>
    </message>
    <message>
        <source>Nothing was issued yet in this session</source>
        <translation>Belum ada yang diterbitkan sejak rencana dibuka</translation>
    </message>
    <message>
        <source>Choose at the left what is to be issued; the report will stand here.</source>
        <translation>Pilih di kiri apa yang akan diterbitkan; laporannya akan tampil di sini.</translation>
    </message>
    <message>
        <source>Stopped: {count} of {total} documents are finished</source>
        <translation>Dihentikan: {count} dari {total} dokumen selesai</translation>
    </message>
    <message>
        <source>Resuming goes on where it was.</source>
        <translation>Lanjutkan meneruskan dari tempat berhenti.</translation>
    </message>
    <message>
        <source>{count} documents are finished</source>
        <translation>{count} dokumen selesai</translation>
    </message>
    <message>
        <source>{count} files were written in {time}.</source>
        <translation>{count} berkas ditulis dalam {time}.</translation>
    </message>
    <message>
        <source>{count} files were finished already and say the same.</source>
        <translation>{count} berkas sudah selesai sebelumnya dan isinya sama.</translation>
    </message>
    <message>
        <source>{count} documents were skipped.</source>
        <translation>{count} dokumen dilewati.</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} detik</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} menit</translation>
    </message>
</context>
</TS>
