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
        <source>Reissue queue</source>
        <translation>Antrean terbit ulang</translation>
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
        <source>Final, to be signed</source>
        <translation>Final, untuk ditandatangani</translation>
    </message>
    <message>
        <source>Draft, every page is marked</source>
        <translation>Draf, setiap halaman ditandai</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
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
    <message>
        <source>Reissue queue ({count} [document|documents])</source>
        <translation>Antrean terbit ulang ({count} dokumen)</translation>
    </message>
</context>
<context>
    <name>DifferencePanel</name>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>As issued</source>
        <translation>Saat terbit</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>It is being compared with the plan; a moment please.</source>
        <translation>Sedang dibandingkan dengan rencana; mohon tunggu sebentar.</translation>
    </message>
    <message>
        <source>It says what the plan says now.</source>
        <translation>Isinya sama dengan rencana sekarang.</translation>
    </message>
    <message>
        <source>Another was issued in its place.</source>
        <translation>Sudah ada terbitan yang menggantikannya.</translation>
    </message>
    <message>
        <source>No document was issued to them yet, though others of this kind were.</source>
        <translation>Belum ada dokumen yang terbit untuk pegawai atau unit ini, padahal yang sejenis untuk lainnya sudah.</translation>
    </message>
    <message>
        <source>By the plan as it is now it would no longer be issued.</source>
        <translation>Menurut rencana sekarang dokumen ini tidak diterbitkan lagi.</translation>
    </message>
    <message>
        <source>Comparing with the edition it was issued from…</source>
        <translation>Membandingkan dengan edisi asal terbitannya…</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Terbitkan</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Daftar terbitan</translation>
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
        <source>Year {year} · targets of {day}</source>
        <translation>Tahun {year} · target per {day}</translation>
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
        <source>{count} [document is|documents are] finished.</source>
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
        <source>{documents} → {count} [file|files]</source>
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
        <translation>Buka Indikator &amp;&amp; target</translation>
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
        <source>this unit has no indicator on its scorecard yet</source>
        <translation>belum ada indikator pada kartu skor unit ini</translation>
    </message>
    <message>
        <source>the rule of this year knows no such document</source>
        <translation>tahun ini dinilai dengan peraturan lama yang tidak mengenal dokumen ini</translation>
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
    <message>
        <source>the rating of the person is not complete</source>
        <translation>penilaian pegawai belum lengkap</translation>
    </message>
</context>
<context>
    <name>IssuingRun</name>
    <message>
        <source>Issuing documents</source>
        <translation>Menerbitkan dokumen</translation>
    </message>
    <message>
        <source>Issue documents of {year}</source>
        <translation>Terbitkan dokumen {year}</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>Give numbers</source>
        <translation>Beri nomor</translation>
    </message>
    <message>
        <source>Number or pattern; {place} stands for the running number</source>
        <translation>Nomor atau pola; {place} diganti nomor urut</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>First running number</source>
        <translation>Nomor urut pertama</translation>
    </message>
    <message>
        <source>The numbers given before are taken away.</source>
        <translation>Nomor yang sudah diberikan akan dicabut.</translation>
    </message>
    <message>
        <source>{first} to {last} ({count} [document|documents], in the order shown)</source>
        <translation>{first} sampai {last} ({count} dokumen, menurut urutan yang tampil)</translation>
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
    <name>Register</name>
    <message>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ditandatangani</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>sah</translation>
    </message>
    <message>
        <source>must be reissued</source>
        <translation>harus diterbitkan ulang</translation>
    </message>
    <message>
        <source>no longer issued</source>
        <translation>tidak diterbitkan lagi</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>digantikan</translation>
    </message>
    <message>
        <source>Standing documents</source>
        <translation>Terbitan terakhir</translation>
    </message>
    <message>
        <source>Must be reissued</source>
        <translation>Harus diterbitkan ulang</translation>
    </message>
    <message>
        <source>Not issued yet</source>
        <translation>Belum diterbitkan</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>Belum ditandatangani</translation>
    </message>
    <message>
        <source>No longer issued</source>
        <translation>Tidak diterbitkan lagi</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Digantikan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>The plan it was issued from is not kept any more, or is damaged: what it said then cannot be told.</source>
        <translation>Rencana asal terbitannya tidak tersimpan lagi atau rusak: isi saat terbit tidak dapat ditunjukkan.</translation>
    </message>
    <message>
        <source>Made anew from the edition it was issued from, this document already differs: this version of the program computes or words it otherwise.</source>
        <translation>Dibuat ulang dari edisi asalnya pun dokumen ini sudah berbeda: versi program ini menghitung atau menuliskannya secara lain.</translation>
    </message>
</context>
<context>
    <name>RegisterItemModel</name>
    <message>
        <source>not issued yet</source>
        <translation>belum terbit</translation>
    </message>
    <message>
        <source>being compared…</source>
        <translation>sedang dibandingkan…</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>NIP, or code of the unit</source>
        <translation>NIP, atau kode unit kerja</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Kedudukan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edisi</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Tanggal terbit</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Tanggal tanda tangan</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
</context>
<context>
    <name>RegisterPanel</name>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Not signed after all</source>
        <translation>Batal ditandatangani</translation>
    </message>
    <message>
        <source>Give numbers…</source>
        <translation>Beri nomor…</translation>
    </message>
    <message>
        <source>Register of documents</source>
        <translation>Daftar terbitan</translation>
    </message>
    <message>
        <source>Signed…</source>
        <translation>Ditandatangani…</translation>
    </message>
    <message>
        <source>Mark as signed on a day</source>
        <translation>Tandai sudah ditandatangani pada suatu tanggal</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Batal tanda tangan</translation>
    </message>
    <message>
        <source>Take the mark of a signature away</source>
        <translation>Hapus tanda sudah ditandatangani</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Perbedaan</translation>
    </message>
    <message>
        <source>Show how a document differs from the plan as it is now</source>
        <translation>Tunjukkan beda dokumen ini dengan rencana sekarang</translation>
    </message>
    <message>
        <source>Select outdated</source>
        <translation>Pilih yang usang</translation>
    </message>
    <message>
        <source>Select all that must be reissued</source>
        <translation>Pilih semua yang harus diterbitkan ulang</translation>
    </message>
    <message>
        <source>Reissue queue</source>
        <translation>Antrean terbit ulang</translation>
    </message>
    <message>
        <source>Choose exactly the selected people and units to be issued anew</source>
        <translation>Pilih tepat pegawai dan unit ini untuk diterbitkan ulang</translation>
    </message>
    <message>
        <source>Search name, NIP, number or fingerprint</source>
        <translation>Cari nama, NIP, nomor, atau sidik</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>{count} [row|rows]</source>
        <translation>{count} baris</translation>
    </message>
    <message>
        <source>Nothing was issued yet. What you issue is listed here, with what has become of it.</source>
        <translation>Belum ada yang diterbitkan. Setiap dokumen yang Anda terbitkan tercatat di sini beserta kedudukannya.</translation>
    </message>
    <message>
        <source>Nothing in the register holds these words.</source>
        <translation>Tidak ada terbitan yang memuat kata-kata ini.</translation>
    </message>
    <message>
        <source>Nothing must be issued anew: all documents say what the plan says.</source>
        <translation>Tidak ada yang harus diterbitkan ulang: isi semua dokumen sama dengan rencana.</translation>
    </message>
    <message>
        <source>There are no such documents.</source>
        <translation>Tidak ada dokumen seperti itu.</translation>
    </message>
    <message>
        <source>comparing {done} of {total}</source>
        <translation>membandingkan {done} dari {total}</translation>
    </message>
    <message>
        <source>comparing with the plan…</source>
        <translation>membandingkan dengan rencana…</translation>
    </message>
    <message>
        <source>{count} must be reissued</source>
        <translation>{count} harus diterbitkan ulang</translation>
    </message>
    <message>
        <source>all documents say what the plan says</source>
        <translation>isi semua dokumen sama dengan rencana</translation>
    </message>
    <message>
        <source>Reissue queue ({count})</source>
        <translation>Antrean terbit ulang ({count})</translation>
    </message>
    <message>
        <source>Marked as signed: {count} [document|documents].</source>
        <translation>Ditandai bertanda tangan: {count} dokumen.</translation>
    </message>
    <message>
        <source>Mark as signed</source>
        <translation>Tandai bertanda tangan</translation>
    </message>
    <message>
        <source>No longer marked as signed: {count} [document|documents].</source>
        <translation>Tanda tangan dibatalkan: {count} dokumen.</translation>
    </message>
    <message>
        <source>Numbers were given to {count} [document|documents].</source>
        <translation>{count} dokumen sudah diberi nomor.</translation>
    </message>
    <message>
        <source>Give numbers</source>
        <translation>Beri nomor</translation>
    </message>
    <message>
        <source>{count} [document|documents] of other years [waits|wait] in the register: a run is of one year.</source>
        <translation>{count} dokumen tahun lain masih menunggu di daftar terbitan: satu penerbitan hanya untuk satu tahun.</translation>
    </message>
    <message>
        <source>{count} [document|documents]</source>
        <translation>{count} dokumen</translation>
    </message>
</context>
<context>
    <name>ReissueWatch</name>
    <message>
        <source>Comparing issued documents</source>
        <translation>Membandingkan dokumen terbitan</translation>
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
        <translation>Simpan sebagai CSV…</translation>
    </message>
    <message>
        <source>{count} [row|rows]</source>
        <translation>{count} baris</translation>
    </message>
    <message>
        <source>{count} of {total} [row|rows]</source>
        <translation>{count} dari {total} baris</translation>
    </message>
    <message>
        <source>{count} [row was|rows were] copied.</source>
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
        <source>{done} of {total} [document|documents]</source>
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
        <source>Stopped: {count} of {total} [document is|documents are] finished</source>
        <translation>Dihentikan: {count} dari {total} dokumen selesai</translation>
    </message>
    <message>
        <source>Resuming goes on where it was.</source>
        <translation>Lanjutkan meneruskan dari tempat berhenti.</translation>
    </message>
    <message>
        <source>{count} [document is|documents are] finished</source>
        <translation>{count} dokumen selesai</translation>
    </message>
    <message>
        <source>{count} [file was|files were] written in {time}.</source>
        <translation>{count} berkas ditulis dalam {time}.</translation>
    </message>
    <message>
        <source>{count} [file was|files were] finished already and [says|say] the same.</source>
        <translation>{count} berkas sudah selesai sebelumnya dan isinya sama.</translation>
    </message>
    <message>
        <source>{count} [document was|documents were] skipped.</source>
        <translation>{count} dokumen dilewati.</translation>
    </message>
    <message>
        <source>They are not in the register, as this plan cannot be changed.</source>
        <translation>Dokumen ini tidak dicatat dalam daftar terbitan karena rencana ini tidak dapat diubah.</translation>
    </message>
    <message>
        <source>{count} [document was|documents were] put in the register.</source>
        <translation>{count} dokumen baru dicatat dalam daftar terbitan.</translation>
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
<context>
    <name>SignDialog</name>
    <message>
        <source>Mark as signed</source>
        <translation>Tandai bertanda tangan</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Tanggal tanda tangan</translation>
    </message>
</context>
</TS>
