<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About BSC Planner</source>
        <translation>Tentang BSC Planner</translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt}</source>
        <translation>Versi {version} · Python {python} · Qt {qt}</translation>
    </message>
    <message>
        <source>Strategic plans (Renstra) as balanced scorecards, handed down to every unit and employee. Works without a network; everything stays in your file.</source>
        <translation>Renstra sebagai balanced scorecard, dijenjangkan sampai ke setiap unit kerja dan pegawai. Bekerja tanpa jaringan; semuanya tetap di berkas Anda.</translation>
    </message>
    <message>
        <source>Apache License 2.0. With Qt for Python (LGPL 3), SQLAlchemy (MIT), typst (Apache 2.0), matplotlib, XlsxWriter (BSD), the typefaces Inter and Liberation Sans (OFL 1.1) and icons of Lucide (ISC). Licence texts lie in the program&apos;s folder.</source>
        <translation>Apache License 2.0. Memakai Qt for Python (LGPL 3), SQLAlchemy (MIT), typst (Apache 2.0), matplotlib, XlsxWriter (BSD), huruf Inter dan Liberation Sans (OFL 1.1), serta ikon Lucide (ISC). Teks lisensi ada di folder program.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New plan…</source>
        <translation>Rencana &amp;baru…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>B&amp;uka…</translation>
    </message>
    <message>
        <source>Open in a new &amp;window…</source>
        <translation>Buka di &amp;jendela baru…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Simpan seb&amp;agai…</translation>
    </message>
    <message>
        <source>Send a cop&amp;y to a colleague…</source>
        <translation>Kirim sal&amp;inan untuk rekan…</translation>
    </message>
    <message>
        <source>&amp;Merge a colleague&apos;s copy…</source>
        <translation>&amp;Gabungkan salinan rekan…</translation>
    </message>
    <message>
        <source>&amp;Close plan</source>
        <translation>&amp;Tutup rencana</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Potong</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Pilih semu&amp;a</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Pen&amp;gaturan…</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>Pa&amp;nel rincian</translation>
    </message>
    <message>
        <source>What is the fiel&amp;d for?</source>
        <translation>Apa guna &amp;isian ini?</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Layar &amp;penuh</translation>
    </message>
    <message>
        <source>&amp;Plan facts</source>
        <translation>&amp;Data rencana</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Temuan</translation>
    </message>
    <message>
        <source>Search or run a co&amp;mmand</source>
        <translation>&amp;Cari atau jalankan perintah</translation>
    </message>
    <message>
        <source>&amp;Go to the inspector or back</source>
        <translation>Ke panel rincian dan &amp;kembali</translation>
    </message>
    <message>
        <source>&amp;History of the field</source>
        <translation>&amp;Riwayat isian</translation>
    </message>
    <message>
        <source>Targets &amp;in force on a day…</source>
        <translation>Target yang &amp;berlaku pada tanggal…</translation>
    </message>
    <message>
        <source>Free&amp;ze edition…</source>
        <translation>Be&amp;kukan edisi…</translation>
    </message>
    <message>
        <source>&amp;Checkpoint…</source>
        <translation>&amp;Titik simpan…</translation>
    </message>
    <message>
        <source>Issue &amp;documents…</source>
        <translation>Terbitkan d&amp;okumen…</translation>
    </message>
    <message>
        <source>&amp;Import plan (JSON)…</source>
        <translation>&amp;Impor rencana (JSON)…</translation>
    </message>
    <message>
        <source>&amp;Export plan (JSON)…</source>
        <translation>&amp;Ekspor rencana (JSON)…</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>Buka rencana &amp;contoh</translation>
    </message>
    <message>
        <source>&amp;Tour with mistakes to find</source>
        <translation>&amp;Tur dengan rencana latihan</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Panduan</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Pintasan papan ti&amp;k</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>Buka folder &amp;log</translation>
    </message>
    <message>
        <source>&amp;About BSC Planner</source>
        <translation>Tentang &amp;BSC Planner</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Urungkan: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Ulangi: {step}</translation>
    </message>
    <message>
        <source>no plan is open</source>
        <translation>belum ada rencana yang terbuka</translation>
    </message>
    <message>
        <source>the plan is read-only</source>
        <translation>rencana dibuka hanya baca</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>tidak ada yang dapat diurungkan</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>tidak ada yang dapat diulangi</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>belum dapat dipakai sekarang</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sunting</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Rencana</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Data</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>Recent &amp;files</source>
        <translation>Be&amp;rkas terakhir</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Warna</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Bahasa</translation>
    </message>
    <message>
        <source>Commands o&amp;f this page</source>
        <translation>Perintah &amp;halaman ini</translation>
    </message>
    <message>
        <source>&amp;Windows</source>
        <translation>&amp;Jendela</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>T&amp;ahun</translation>
    </message>
</context>
<context>
    <name>AuthorDialog</name>
    <message>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <source>Under which name shall your changes stand in the plan?</source>
        <translation>Dengan nama siapa perubahan Anda dicatat di rencana?</translation>
    </message>
    <message>
        <source>Colleagues see it in the change log and when they open a plan that you have open. It can be changed in the settings.</source>
        <translation>Rekan kerja melihatnya di jejak perubahan dan ketika membuka rencana yang sedang Anda buka. Dapat diubah di Pengaturan.</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Pakai nama ini</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>The program ended unexpectedly several times, so no plan was opened. Your work is kept.</source>
        <translation>Program beberapa kali berhenti tak terduga, jadi tidak ada rencana yang dibuka. Pekerjaan Anda aman.</translation>
    </message>
    <message>
        <source>There is unsaved work of earlier runs: close this plan to see it.</source>
        <translation>Ada pekerjaan terdahulu yang belum disimpan: tutup rencana ini untuk melihatnya.</translation>
    </message>
</context>
<context>
    <name>ChangePanel</name>
    <message>
        <source>Recent changes</source>
        <translation>Perubahan terakhir</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Belum ada perubahan.</translation>
    </message>
</context>
<context>
    <name>Completeness</name>
    <message>
        <source>Plan facts</source>
        <translation>Data rencana</translation>
    </message>
    <message>
        <source>title, institution, vision, missions and years</source>
        <translation>judul, instansi, visi, misi, dan tahun</translation>
    </message>
    <message>
        <source>Perspectives</source>
        <translation>Perspektif</translation>
    </message>
    <message>
        <source>with at least one objective</source>
        <translation>dengan sedikitnya satu sasaran</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>with at least one indicator</source>
        <translation>dengan sedikitnya satu indikator</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>with unit of measure, polarity and consolidation</source>
        <translation>dengan satuan, polarisasi, dan konsolidasi</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>indicators with a target for every year</source>
        <translation>indikator dengan target setiap tahun</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unit kerja</translation>
    </message>
    <message>
        <source>with at least one position</source>
        <translation>dengan sedikitnya satu jabatan</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>held by somebody</source>
        <translation>yang ada pemangkunya</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Pegawai</translation>
    </message>
    <message>
        <source>with a position</source>
        <translation>yang memangku jabatan</translation>
    </message>
    <message>
        <source>Cascade</source>
        <translation>Penjenjangan</translation>
    </message>
    <message>
        <source>handed down to units or positions</source>
        <translation>diturunkan ke unit atau jabatan</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} dari {total}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
</context>
<context>
    <name>CompletenessPanel</name>
    <message>
        <source>How complete the plan is</source>
        <translation>Kelengkapan rencana</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
    <message>
        <source>Saving a copy keeps both. Comparing shows what differs between their version and yours. Saving over it keeps their version as a backup.</source>
        <translation>Menyimpan salinan mempertahankan keduanya. Membandingkan menunjukkan beda versi mereka dengan versi Anda. Bila ditimpa, versi mereka tetap ada sebagai cadangan.</translation>
    </message>
    <message>
        <source>Compare the versions</source>
        <translation>Bandingkan kedua versi</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Timpa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Showing the targets in force on {day}; they can be looked at and issued, not changed.</source>
        <translation>Menampilkan target yang berlaku pada {day}; dapat dilihat dan diterbitkan, tidak dapat diubah.</translation>
    </message>
    <message>
        <source>Back to the latest</source>
        <translation>Kembali ke terbaru</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>In force</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <source>Show the targets that were in force on a day</source>
        <translation>Tampilkan target yang berlaku pada suatu tanggal</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>terbaru</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Terbaru</translation>
    </message>
    <message>
        <source>Choose a day…</source>
        <translation>Pilih tanggal…</translation>
    </message>
    <message>
        <source>{count} [target|targets]</source>
        <translation>{count} target</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Targets in force on a day</source>
        <translation>Target yang berlaku pada tanggal</translation>
    </message>
    <message>
        <source>for example 15-3-2026 or 15 March 2026</source>
        <translation>misalnya 15-3-2026 atau 15 Maret 2026</translation>
    </message>
    <message>
        <source>Show this day</source>
        <translation>Tampilkan tanggal ini</translation>
    </message>
    <message>
        <source>This is no date yet.</source>
        <translation>Ini belum berupa tanggal.</translation>
    </message>
</context>
<context>
    <name>DeadlinePanel</name>
    <message>
        <source>Deadlines</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} lagi</translation>
    </message>
</context>
<context>
    <name>EditionChoice</name>
    <message>
        <source>Edition</source>
        <translation>Edisi</translation>
    </message>
    <message>
        <source>Open a frozen edition beside the working draft</source>
        <translation>Buka edisi yang dibekukan di samping draf kerja</translation>
    </message>
    <message>
        <source>working draft</source>
        <translation>Draf kerja</translation>
    </message>
    <message>
        <source>Working draft</source>
        <translation>Draf kerja</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Titik simpan</translation>
    </message>
    <message>
        <source>Freeze edition…</source>
        <translation>Bekukan edisi…</translation>
    </message>
    <message>
        <source>Checkpoint…</source>
        <translation>Titik simpan…</translation>
    </message>
</context>
<context>
    <name>EditionPanel</name>
    <message>
        <source>Changes since the last edition</source>
        <translation>Perubahan sejak edisi terakhir</translation>
    </message>
    <message>
        <source>Show the comparison</source>
        <translation>Tampilkan perbandingan</translation>
    </message>
    <message>
        <source>To the timeline</source>
        <translation>Ke garis waktu</translation>
    </message>
    <message>
        <source>No edition is frozen yet.</source>
        <translation>Belum ada edisi yang dibekukan.</translation>
    </message>
    <message>
        <source>Since {edition}</source>
        <translation>Sejak {edition}</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Tidak ada perubahan.</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} ditambah</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} dihapus</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} diubah</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Plan facts</source>
        <translation>Data rencana</translation>
    </message>
    <message>
        <source>One mission per line</source>
        <translation>Satu misi per baris</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Bahasa Indonesia</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Bahasa Inggris</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Visi</translation>
    </message>
    <message>
        <source>Missions</source>
        <translation>Misi</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Bahasa dokumen</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Tahun pertama</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Tahun terakhir</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Ubah judul</translation>
    </message>
    <message>
        <source>Change the institution</source>
        <translation>Ubah instansi</translation>
    </message>
    <message>
        <source>Change the vision</source>
        <translation>Ubah visi</translation>
    </message>
    <message>
        <source>Change the missions</source>
        <translation>Ubah misi</translation>
    </message>
    <message>
        <source>Change the years</source>
        <translation>Ubah tahun</translation>
    </message>
    <message>
        <source>Change the language of documents</source>
        <translation>Ubah bahasa dokumen</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>The program made a mistake</source>
        <translation>Terjadi kesalahan pada program</translation>
    </message>
    <message>
        <source>What you did last may not have been carried out. Everything before it is safe: every change is kept at once. You can go on working; save the plan when you are unsure.</source>
        <translation>Tindakan terakhir mungkin tidak terlaksana. Semua sebelumnya aman: setiap perubahan langsung tersimpan di salinan kerja. Anda dapat melanjutkan; simpan rencana bila ragu.</translation>
    </message>
    <message>
        <source>The report below names places in the program, nothing of your plan. Please send it to whoever looks after the program.</source>
        <translation>Laporan di bawah hanya menyebut bagian program, tidak memuat isi rencana. Mohon kirimkan kepada pengelola program.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Salin laporan</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Buka folder log</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Plans (*.renstra)</source>
        <translation>Rencana (*.renstra)</translation>
    </message>
    <message>
        <source>Plans for exchange (*.json)</source>
        <translation>Rencana untuk pertukaran (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>“{name}” is a table: open it, copy its cells, and paste them where they belong, for example people on the page Organisation or targets on Indicators &amp; targets.</source>
        <translation>“{name}” adalah tabel: buka berkasnya, salin selnya, lalu tempel di tempatnya, misalnya pegawai di halaman Organisasi atau target di Indikator &amp; target.</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened here. Drop a plan (.renstra) or an exchange file (.json).</source>
        <translation>“{name}” tidak dapat dibuka di sini. Seret rencana (.renstra) atau berkas pertukaran (.json).</translation>
    </message>
</context>
<context>
    <name>FoldingTabBar</name>
    <message>
        <source>More views</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Views for which the window is too narrow</source>
        <translation>Tampilan yang tidak muat di lebar jendela ini</translation>
    </message>
</context>
<context>
    <name>InspectorKeys</name>
    <message>
        <source>Click a field of the details panel first; then this tells about it.</source>
        <translation>Klik dahulu sebuah isian di panel rincian; setelah itu perintah ini menjelaskannya.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Higher is better</source>
        <translation>Makin tinggi makin baik</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>Makin rendah makin baik</translation>
    </message>
    <message>
        <source>Closer is better</source>
        <translation>Makin tepat makin baik</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Rata-rata</translation>
    </message>
    <message>
        <source>Last known value</source>
        <translation>Nilai terakhir</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Rendah</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Sedang</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Tinggi</translation>
    </message>
    <message>
        <source>Set by law</source>
        <translation>Ditetapkan peraturan</translation>
    </message>
    <message>
        <source>Already the maximum</source>
        <translation>Sudah maksimal</translation>
    </message>
    <message>
        <source>Assessed from outside</source>
        <translation>Dinilai pihak luar</translation>
    </message>
    <message>
        <source>same</source>
        <translation>sama</translation>
    </message>
    <message>
        <source>share</source>
        <translation>bagian</translation>
    </message>
    <message>
        <source>component</source>
        <translation>komponen</translation>
    </message>
    <message>
        <source>own measure</source>
        <translation>ukuran sendiri</translation>
    </message>
    <message>
        <source>Definitive</source>
        <translation>Definitif</translation>
    </message>
    <message>
        <source>Acting (Plt)</source>
        <translation>Pelaksana tugas (Plt)</translation>
    </message>
    <message>
        <source>Stand-in (Plh)</source>
        <translation>Pelaksana harian (Plh)</translation>
    </message>
    <message>
        <source>Caretaker (Pj)</source>
        <translation>Penjabat (Pj)</translation>
    </message>
    <message>
        <source>High official, middle (JPT madya)</source>
        <translation>JPT madya</translation>
    </message>
    <message>
        <source>High official, junior (JPT pratama)</source>
        <translation>JPT pratama</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Pengawas</translation>
    </message>
    <message>
        <source>Functional</source>
        <translation>Fungsional</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Pelaksana</translation>
    </message>
    <message>
        <source>Edition {number}</source>
        <translation>Edisi {number}</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Export: {name}</source>
        <translation>Ekspor: {name}</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Table with semicolons (*.csv)</source>
        <translation>Tabel dengan titik koma (*.csv)</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Menulis {name}</translation>
    </message>
    <message>
        <source>{path} was written.</source>
        <translation>{path} telah ditulis.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>LockedDialog</name>
    <message>
        <source>Open read-only</source>
        <translation>Buka hanya baca</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Buka salinan</translation>
    </message>
    <message>
        <source>Read-only shows everything and can issue documents.</source>
        <translation>Hanya baca menampilkan semuanya dan dapat menerbitkan dokumen.</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>Buka paksa</translation>
    </message>
    <message>
        <source>Open all the same only when you are sure that nobody works on it any more; when both save, the program asks before anything is overwritten.</source>
        <translation>Buka paksa hanya bila Anda yakin tidak ada yang mengerjakannya lagi; bila keduanya menyimpan, program bertanya sebelum ada yang ditimpa.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This is no longer in the plan.</source>
        <translation>Unsur ini sudah tidak ada di rencana.</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>MigrationDialog</name>
    <message>
        <source>“{name}” was made by an older version of the program.</source>
        <translation>“{name}” dibuat dengan versi program yang lebih lama.</translation>
    </message>
    <message>
        <source>Older plan file</source>
        <translation>Berkas rencana versi lama</translation>
    </message>
    <message>
        <source>Once saved here, older versions cannot open it any more. A copy in the old format stays beside it.</source>
        <translation>Setelah disimpan di sini, versi lama tidak dapat membukanya lagi. Salinan dalam format lama tetap ada di sebelahnya.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Simpan dengan nama lain…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
</context>
<context>
    <name>NewPlanDialog</name>
    <message>
        <source>Regional office: goals and objectives without perspectives</source>
        <translation>Perangkat daerah: tujuan dan sasaran tanpa perspektif</translation>
    </message>
    <message>
        <source>Ministry or agency: BSC with four perspectives and sample objectives</source>
        <translation>Kementerian/lembaga: BSC empat perspektif dengan contoh sasaran</translation>
    </message>
    <message>
        <source>Ministry or agency: BSC with four perspectives</source>
        <translation>Kementerian/lembaga: BSC empat perspektif</translation>
    </message>
    <message>
        <source>KKP: perspectives S, C, I, L</source>
        <translation>KKP: perspektif S, C, I, L</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Rencana baru</translation>
    </message>
    <message>
        <source>Ministry, agency or regional office</source>
        <translation>Kementerian, lembaga, atau perangkat daerah</translation>
    </message>
    <message>
        <source>Empty plan</source>
        <translation>Rencana kosong</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Tahun pertama</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Tahun terakhir</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Mulai dari</translation>
    </message>
    <message>
        <source>Create plan</source>
        <translation>Buat rencana</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Tutup pemberitahuan ini</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Ringkasan</translation>
    </message>
</context>
<context>
    <name>PageCommands</name>
    <message>
        <source>This page has no commands of its own</source>
        <translation>Halaman ini tidak mempunyai perintah sendiri</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>More actions</source>
        <translation>Tindakan lain</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Panel rincian</translation>
    </message>
</context>
<context>
    <name>PlanExchange</name>
    <message>
        <source>Import plan</source>
        <translation>Impor rencana</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Membaca {name}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Rencana</translation>
    </message>
    <message>
        <source>Export plan</source>
        <translation>Ekspor rencana</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Menulis {name}</translation>
    </message>
    <message>
        <source>Preparing the example</source>
        <translation>Menyiapkan contoh</translation>
    </message>
    <message>
        <source>The plan was imported; {count} [place deserves|places deserve] a look.</source>
        <translation>Rencana telah diimpor; ada {count} hal yang perlu diperiksa.</translation>
    </message>
    <message>
        <source>The plan was imported.</source>
        <translation>Rencana telah diimpor.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>The plan was written to {path}.</source>
        <translation>Rencana telah ditulis ke {path}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Buka folder</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>Open plan</source>
        <translation>Buka rencana</translation>
    </message>
    <message>
        <source>Save plan as</source>
        <translation>Simpan rencana sebagai</translation>
    </message>
    <message>
        <source>Open the backup as a new plan</source>
        <translation>Buka cadangan sebagai rencana baru</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Simpan di tempat lain…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Rencana</translation>
    </message>
</context>
<context>
    <name>PlanStatusBar</name>
    <message>
        <source>Change the language of the window</source>
        <translation>Ganti bahasa jendela</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>hanya baca</translation>
    </message>
    <message>
        <source>{count} [indicator|indicators]</source>
        <translation>{count} indikator</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Tersimpan</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Belum disimpan</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Rencana baru</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Tersimpan {time}</translation>
    </message>
    <message>
        <source>{count} [error|errors]</source>
        <translation>{count} kesalahan</translation>
    </message>
    <message>
        <source>{count} [warning|warnings]</source>
        <translation>{count} peringatan</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Tidak ada temuan</translation>
    </message>
</context>
<context>
    <name>PlanToolBar</name>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
</context>
<context>
    <name>ReadOnlyBar</name>
    <message>
        <source>The plan is open read-only: it can be looked at and issued, not changed.</source>
        <translation>Rencana dibuka hanya baca: dapat dilihat dan diterbitkan, tidak dapat diubah.</translation>
    </message>
    <message>
        <source>The plan is open read-only because its file is write-protected.</source>
        <translation>Rencana dibuka hanya baca karena berkasnya dilindungi dari perubahan.</translation>
    </message>
    <message>
        <source>The plan is open read-only because its folder cannot be written.</source>
        <translation>Rencana dibuka hanya baca karena foldernya tidak dapat ditulisi.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Simpan sebagai…</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>hanya baca</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>not found</source>
        <translation>tidak ditemukan</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>There is unsaved work on “{name}” of {when}.</source>
        <translation>Ada pekerjaan pada “{name}” yang belum disimpan, tertanggal {when}.</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>Ditemukan pekerjaan yang belum disimpan</translation>
    </message>
    <message>
        <source>The unsaved work is kept until you recover or discard it.</source>
        <translation>Pekerjaan itu tetap disimpan sampai Anda memulihkan atau membuangnya.</translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <translation>Pulihkan pekerjaan</translation>
    </message>
    <message>
        <source>Open the saved plan</source>
        <translation>Buka rencana tersimpan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>RevisionCommands</name>
    <message>
        <source>This is no longer in the plan.</source>
        <translation>Unsur ini sudah tidak ada di rencana.</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>Membuka {name}</translation>
    </message>
    <message>
        <source>Another window could not be opened.</source>
        <translation>Jendela lain tidak dapat dibuka.</translation>
    </message>
</context>
<context>
    <name>RunningDialog</name>
    <message>
        <source>“{work}” is still under way. Stop it and close the plan?</source>
        <translation>“{work}” masih berjalan. Hentikan dan tutup rencana?</translation>
    </message>
    <message>
        <source>Work under way</source>
        <translation>Pekerjaan berjalan</translation>
    </message>
    <message>
        <source>Files that are finished stay; it can be taken up later.</source>
        <translation>Berkas yang sudah selesai tetap ada; pekerjaan dapat dilanjutkan nanti.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Hentikan dan tutup</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Teruskan</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>Scores</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>To monitoring</source>
        <translation>Ke Pemantauan</translation>
    </message>
    <message>
        <source>The scores are being worked out…</source>
        <translation>Nilai sedang dihitung…</translation>
    </message>
    <message>
        <source>Up to {period} · {rule_set}</source>
        <translation>S.d. {period} · {rule_set}</translation>
    </message>
    <message>
        <source>NKO</source>
        <translation>NKO</translation>
    </message>
    <message>
        <source>The scorecard has no indicators yet.</source>
        <translation>Kartu skor belum memuat indikator.</translation>
    </message>
    <message>
        <source>No actuals up to {period} yet.</source>
        <translation>Belum ada realisasi s.d. {period}.</translation>
    </message>
    <message>
        <source>{count} [indicator has|indicators have] no actual up to {period} yet.</source>
        <translation>{count} indikator belum ada realisasinya s.d. {period}.</translation>
    </message>
    <message>
        <source>All actuals up to {period} are there.</source>
        <translation>Semua realisasi s.d. {period} sudah ada.</translation>
    </message>
</context>
<context>
    <name>ScoreWords</name>
    <message>
        <source>green</source>
        <translation>hijau</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>kuning</translation>
    </message>
    <message>
        <source>red</source>
        <translation>merah</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>tanpa nilai</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} dari {all}</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>dinormalkan</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search or run a command…</source>
        <translation>Cari atau jalankan perintah…</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Terakhir dipakai</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Tidak ada yang cocok dengan “{words}”</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language of the window</source>
        <translation>Bahasa jendela</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Bahasa Indonesia</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Bahasa Inggris</translation>
    </message>
    <message>
        <source>Documents speak the language of the plan, whatever is chosen here.</source>
        <translation>Dokumen memakai bahasa rencana, apa pun pilihan di sini.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Mengikuti sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Gerakan</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Dikurangi</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Penuh</translation>
    </message>
    <message>
        <source>Reduced: cards and panels are at their place at once.</source>
        <translation>Dikurangi: kartu dan panel langsung berada di tempatnya.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <source>Colleagues see it in the change log and when they open a plan that you have open.</source>
        <translation>Rekan kerja melihatnya di jejak perubahan dan ketika membuka rencana yang sedang Anda buka.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Draft a Renstra as a balanced scorecard, hand targets down to every unit and employee, print what people sign.</source>
        <translation>Susun Renstra sebagai balanced scorecard, jenjangkan target sampai ke setiap unit dan pegawai, cetak dokumen yang ditandatangani.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>Rencana terakhir</translation>
    </message>
    <message>
        <source>From a template or empty</source>
        <translation>Dari templat atau kosong</translation>
    </message>
    <message>
        <source>A plan file (.renstra) from disk or network</source>
        <translation>Berkas .renstra di komputer ini atau jaringan</translation>
    </message>
    <message>
        <source>A plan in the exchange format</source>
        <translation>Rencana dalam format pertukaran</translation>
    </message>
    <message>
        <source>Learn by correcting a small plan</source>
        <translation>Belajar sambil memperbaiki rencana latihan</translation>
    </message>
    <message>
        <source>Kejaksaan RI with artificial employees, to try things</source>
        <translation>Kejaksaan RI dengan pegawai rekaan, untuk mencoba</translation>
    </message>
</context>
<context>
    <name>TrashButton</name>
    <message>
        <source>Discarded in the last 14 days: {count}…</source>
        <translation>Dibuang dalam 14 hari terakhir: {count}…</translation>
    </message>
    <message>
        <source>New plan without a file</source>
        <translation>Rencana baru tanpa berkas</translation>
    </message>
    <message>
        <source>Take back “{name}” of {when}</source>
        <translation>Ambil kembali “{name}” tertanggal {when}</translation>
    </message>
</context>
<context>
    <name>UnitChooser</name>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Unit {name}</source>
        <translation>Unit {name}</translation>
    </message>
</context>
<context>
    <name>UnitList</name>
    <message>
        <source>Code or name of a unit</source>
        <translation>Kode atau nama unit</translation>
    </message>
    <message>
        <source>{count} more: type to narrow the list</source>
        <translation>{count} lagi: ketik untuk mempersempit daftar</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Perubahan belum disimpan</translation>
    </message>
    <message>
        <source>Save the changes to “{title}”?</source>
        <translation>Simpan perubahan pada “{title}”?</translation>
    </message>
    <message>
        <source>Changes that are not saved can be taken back for 14 days.</source>
        <translation>Perubahan yang tidak disimpan masih dapat diambil kembali selama 14 hari.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Jangan simpan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>UnsavedList</name>
    <message>
        <source>Unsaved work was found</source>
        <translation>Ditemukan pekerjaan yang belum disimpan</translation>
    </message>
    <message>
        <source>New plan without a file</source>
        <translation>Rencana baru tanpa berkas</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>It stays in the trash for 14 days</source>
        <translation>Tetap ada di tempat sampah selama 14 hari</translation>
    </message>
    <message>
        <source>{person}, {when}, cannot be read</source>
        <translation>{person}, {when}, tidak dapat dibaca</translation>
    </message>
    <message>
        <source>{person}, {when}, {count} [step|steps]</source>
        <translation>{person}, {when}, {count} langkah</translation>
    </message>
</context>
<context>
    <name>WindowList</name>
    <message>
        <source>Open plan in a new window</source>
        <translation>Buka rencana di jendela baru</translation>
    </message>
    <message>
        <source>Another window could not be opened.</source>
        <translation>Jendela lain tidak dapat dibuka.</translation>
    </message>
    <message>
        <source>No plan is open</source>
        <translation>Belum ada rencana yang terbuka</translation>
    </message>
</context>
<context>
    <name>_FileButton</name>
    <message>
        <source>Unpin</source>
        <translation>Lepas sematan</translation>
    </message>
    <message>
        <source>Pin to the head of the list</source>
        <translation>Sematkan di atas daftar</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Hapus dari daftar ini</translation>
    </message>
</context>
</TS>
