<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>ArrangementStrip</name>
    <message>
        <source>Apply again</source>
        <translation>Terapkan lagi</translation>
    </message>
    <message>
        <source>Rows that were edited stay where they are until you apply filter and order again.</source>
        <translation>Baris yang diubah tetap di tempatnya sampai saringan dan urutan diterapkan lagi.</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Tampilkan semua baris</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Urutan rencana</translation>
    </message>
    <message>
        <source>Back to the order of the plan; sorting never changes it.</source>
        <translation>Kembali ke urutan rencana; pengurutan tidak pernah mengubahnya.</translation>
    </message>
    <message>
        <source>{shown} of {total} [row|rows] shown</source>
        <translation>{shown} dari {total} baris tampil</translation>
    </message>
    <message>
        <source>filtered by {columns}</source>
        <translation>disaring menurut {columns}</translation>
    </message>
    <message>
        <source>sorted by {column}, largest first</source>
        <translation>diurutkan menurut {column}, terbesar dulu</translation>
    </message>
    <message>
        <source>sorted by {column}</source>
        <translation>diurutkan menurut {column}</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
</context>
<context>
    <name>ColumnOperations</name>
    <message>
        <source>Fit all columns to their content</source>
        <translation>Sesuaikan lebar semua kolom dengan isinya</translation>
    </message>
    <message>
        <source>Wrap long texts</source>
        <translation>Bungkus teks panjang</translation>
    </message>
    <message>
        <source>Totals row</source>
        <translation>Baris total</translation>
    </message>
    <message>
        <source>Columns in sight</source>
        <translation>Kolom yang tampil</translation>
    </message>
    <message>
        <source>Proposed columns and widths</source>
        <translation>Kolom dan lebar bawaan</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Urutan rencana</translation>
    </message>
    <message>
        <source>Filter… (Alt+Down)</source>
        <translation>Saring… (Alt+Panah bawah)</translation>
    </message>
    <message>
        <source>Clear filter of this column</source>
        <translation>Hapus saringan kolom ini</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Tampilkan semua baris</translation>
    </message>
    <message>
        <source>Fit width to content</source>
        <translation>Sesuaikan lebar dengan isi</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>Sembunyikan kolom</translation>
    </message>
    <message>
        <source>Freeze up to this column</source>
        <translation>Bekukan sampai kolom ini</translation>
    </message>
    <message>
        <source>Unfreeze columns</source>
        <translation>Lepas pembekuan kolom</translation>
    </message>
</context>
<context>
    <name>EmptyOutline</name>
    <message>
        <source>No objectives yet</source>
        <translation>Belum ada sasaran</translation>
    </message>
    <message>
        <source>Type the first objective, press Enter for the next one and Tab for its indicators. Lists and tables copied from Word or Excel become rows with their levels, codes and targets.</source>
        <translation>Ketik sasaran pertama, tekan Enter untuk sasaran berikutnya dan Tab untuk indikatornya. Daftar atau tabel yang disalin dari Word atau Excel menjadi baris lengkap dengan tingkat, kode, dan targetnya.</translation>
    </message>
    <message>
        <source>First objective</source>
        <translation>Sasaran pertama</translation>
    </message>
    <message>
        <source>Paste a list or table</source>
        <translation>Tempel daftar atau tabel</translation>
    </message>
</context>
<context>
    <name>FillHandle</name>
    <message>
        <source>How the cells were filled</source>
        <translation>Cara sel diisi</translation>
    </message>
    <message>
        <source>Drag to fill; Ctrl changes between copies and a series</source>
        <translation>Seret untuk mengisi; Ctrl beralih antara salinan dan deret</translation>
    </message>
    <message>
        <source>Fill by dragging</source>
        <translation>Isi dengan menyeret</translation>
    </message>
    <message>
        <source>Copy the cells</source>
        <translation>Salin sel</translation>
    </message>
    <message>
        <source>Continue the series</source>
        <translation>Lanjutkan deret</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Code, name or unit of measure</source>
        <translation>Kode, nama, atau satuan</translation>
    </message>
    <message>
        <source>Only incomplete</source>
        <translation>Hanya yang belum lengkap</translation>
    </message>
    <message>
        <source>Indicators without a target, unit of measure or polarity; objectives without an indicator</source>
        <translation>Indikator tanpa target, satuan, atau polarisasi; sasaran tanpa indikator</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Semua unit</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Semua tingkat</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filter by {column}</source>
        <translation>Saring menurut {column}</translation>
    </message>
    <message>
        <source>Contains words; narrows the list</source>
        <translation>Memuat kata; mempersempit daftar</translation>
    </message>
    <message>
        <source>Only the first values are listed: type words to find others.</source>
        <translation>Hanya nilai pertama yang didaftar: ketik kata untuk menemukan yang lain.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>The end lies before the beginning: no row would be seen.</source>
        <translation>Batas akhir mendahului batas awal: tidak ada baris yang akan tampil.</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write for example 15/3/2026.</source>
        <translation>“{text}” bukan tanggal. Tulis misalnya 15/3/2026.</translation>
    </message>
    <message>
        <source>“{text}” is no number. Write for example 1.355,9.</source>
        <translation>“{text}” bukan angka. Tulis misalnya 1.355,9.</translation>
    </message>
</context>
<context>
    <name>FilterValuesList</name>
    <message>
        <source>Values of the column</source>
        <translation>Nilai kolom</translation>
    </message>
    <message>
        <source>(all of these)</source>
        <translation>(semua yang tampil)</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(kosong)</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ganti dengan</translation>
    </message>
    <message>
        <source>Whole cell</source>
        <translation>Seluruh isi sel</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Kata utuh</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Bedakan huruf besar</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Tempat mencari</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Semua kolom</translation>
    </message>
    <message>
        <source>This column</source>
        <translation>Kolom ini</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Sebelumnya (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Berikutnya (F3)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Replace all…</source>
        <translation>Ganti semua…</translation>
    </message>
    <message>
        <source>Shows everything that would change first</source>
        <translation>Menampilkan dulu semua yang akan berubah</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} ditemukan</translation>
    </message>
    <message>
        <source>{count} found [cell|cells] cannot be changed here and [was|were] left unchanged.</source>
        <translation>{count} sel yang ditemukan tidak dapat diubah di sini dan dibiarkan seperti semula.</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Potong</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Paste as new rows</source>
        <translation>Tempel sebagai baris baru</translation>
    </message>
    <message>
        <source>Paste with rows as columns</source>
        <translation>Tempel dengan baris menjadi kolom</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>Isi ke kanan</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Isi ke bawah</translation>
    </message>
    <message>
        <source>Fill series…</source>
        <translation>Isi deret…</translation>
    </message>
    <message>
        <source>New row below</source>
        <translation>Baris baru di bawah</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Pindah ke atas</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Pindah ke bawah</translation>
    </message>
    <message>
        <source>One level out</source>
        <translation>Keluar satu tingkat</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>Masuk satu tingkat</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Gandakan</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Hapus baris</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>Lipat atau buka</translation>
    </message>
    <message>
        <source>Cell note…</source>
        <translation>Catatan sel…</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Cari dan ganti</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Change {column}</source>
        <translation>Ubah {column}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lagi</translation>
    </message>
    <message>
        <source>Copy these</source>
        <translation>Salin daftar ini</translation>
    </message>
    <message>
        <source>Nothing can be typed in this cell.</source>
        <translation>Sel ini tidak dapat diisi.</translation>
    </message>
    <message>
        <source>sorted, smallest first</source>
        <translation>diurutkan, terkecil dulu</translation>
    </message>
    <message>
        <source>sorted, largest first</source>
        <translation>diurutkan, terbesar dulu</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>disaring</translation>
    </message>
    <message>
        <source>has a talk that waits for an answer</source>
        <translation>ada pembahasan yang menunggu jawaban</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>ada catatan</translation>
    </message>
    <message>
        <source>{count} cells are chosen; at most {most} can be changed in one step. Choose fewer rows.</source>
        <translation>{count} sel dipilih; paling banyak {most} sel dapat diubah dalam satu langkah. Pilih lebih sedikit baris.</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Terlama dulu</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Terbaru dulu</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Terkecil dulu</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Terbesar dulu</translation>
    </message>
    <message>
        <source>Sort: oldest first</source>
        <translation>Urutkan: terlama dulu</translation>
    </message>
    <message>
        <source>Sort: newest first</source>
        <translation>Urutkan: terbaru dulu</translation>
    </message>
    <message>
        <source>Sort: smallest first</source>
        <translation>Urutkan: terkecil dulu</translation>
    </message>
    <message>
        <source>Sort: largest first</source>
        <translation>Urutkan: terbesar dulu</translation>
    </message>
</context>
<context>
    <name>GridClipboard</name>
    <message>
        <source>Several separate areas cannot be cut at once: choose one block.</source>
        <translation>Beberapa bagian terpisah tidak dapat dipotong sekaligus: pilih satu blok.</translation>
    </message>
    <message>
        <source>These areas do not line up: choose the same columns in each of them, or the same rows.</source>
        <translation>Bagian-bagian ini tidak sejajar: pilih kolom yang sama pada tiap bagian, atau baris yang sama.</translation>
    </message>
    <message>
        <source>The block is larger than the room for it: {rows} [row|rows] and {columns} [column|columns] too many.</source>
        <translation>Blok lebih besar daripada tempatnya: kelebihan {rows} baris dan {columns} kolom.</translation>
    </message>
    <message>
        <source>The block is longer than the room for it: {rows} [row|rows] too many.</source>
        <translation>Blok lebih panjang daripada tempatnya: kelebihan {rows} baris.</translation>
    </message>
    <message>
        <source>The block is wider than the room for it: {columns} [column|columns] too many.</source>
        <translation>Blok lebih lebar daripada tempatnya: kelebihan {columns} kolom.</translation>
    </message>
    <message>
        <source>Add {count} [row|rows] below</source>
        <translation>Tambah {count} baris di bawah</translation>
    </message>
    <message>
        <source>New rows need a name: paste a block that has the names too.</source>
        <translation>Baris baru harus bernama: tempel blok yang memuat namanya juga.</translation>
    </message>
    <message>
        <source>Paste what fits</source>
        <translation>Tempel yang muat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Move cells</source>
        <translation>Pindahkan sel</translation>
    </message>
    <message>
        <source>The figures were read with a point before the decimals, as in 1,355.90.</source>
        <translation>Angka dibaca dengan titik sebagai tanda desimal, seperti 1,355.90.</translation>
    </message>
</context>
<context>
    <name>GridCommands</name>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>Isi ke kanan</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Isi ke bawah</translation>
    </message>
    <message>
        <source>Choose figures first: the series goes on from the first one.</source>
        <translation>Pilih sel angka lebih dulu: deret berlanjut dari angka pertama.</translation>
    </message>
    <message>
        <source>Fill series</source>
        <translation>Isi deret</translation>
    </message>
    <message>
        <source>{count} [row was|rows were] left unchanged: [its|their] first figure is missing or no number.</source>
        <translation>{count} baris dibiarkan: angka pertamanya kosong atau bukan bilangan.</translation>
    </message>
    <message>
        <source>Cells of this table take no notes.</source>
        <translation>Sel tabel ini tidak dapat diberi catatan.</translation>
    </message>
    <message>
        <source>This cell takes no notes; write them on the cells with content.</source>
        <translation>Sel ini tidak dapat diberi catatan; tulislah di sel yang berisi data.</translation>
    </message>
    <message>
        <source>The rows are sorted. Go back to the plan&apos;s order (above the grid) to add or move rows.</source>
        <translation>Baris sedang diurutkan. Kembalilah ke urutan rencana (di atas tabel) untuk menambah atau memindahkan baris.</translation>
    </message>
    <message>
        <source>{count} [cell was|cells were] left unchanged because [its|their] new text cannot stand there.</source>
        <translation>{count} sel dibiarkan seperti semula karena isinya tidak dapat diterima di sana.</translation>
    </message>
</context>
<context>
    <name>IndicatorTree</name>
    <message>
        <source>Actual</source>
        <translation>Realisasi</translation>
    </message>
    <message>
        <source>Latest reported actual; another period than {period} is shown in grey.</source>
        <translation>Realisasi terakhir yang dilaporkan; periode selain {period} ditampilkan abu-abu.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Objective / indicator</source>
        <translation>Sasaran / indikator</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Pol.</source>
        <translation>Pol.</translation>
    </message>
    <message>
        <source>Polarity: which direction is better</source>
        <translation>Polarisasi: arah mana yang lebih baik</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarisasi</translation>
    </message>
    <message>
        <source>Cons.</source>
        <translation>Kons.</translation>
    </message>
    <message>
        <source>How figures of periods make the year: sum, average or last value</source>
        <translation>Cara angka periode menjadi angka tahun: jumlah, rata-rata, atau nilai terakhir</translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation>Konsolidasi</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Dasar</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>Lintasan</translation>
    </message>
    <message>
        <source>Act. {year}</source>
        <translation>Real. {year}</translation>
    </message>
    <message>
        <source>Latest actual</source>
        <translation>Realisasi terakhir</translation>
    </message>
    <message>
        <source>Q {number} {year}</source>
        <translation>TW {number} {year}</translation>
    </message>
    <message>
        <source>S {number} {year}</source>
        <translation>Sem {number} {year}</translation>
    </message>
    <message>
        <source>Indicators without an objective</source>
        <translation>Indikator tanpa sasaran</translation>
    </message>
    <message>
        <source>read by the unit of measure</source>
        <translation>dibaca menurut satuan</translation>
    </message>
    <message>
        <source>read as the other years are written</source>
        <translation>dibaca seperti penulisan tahun lain</translation>
    </message>
    <message>
        <source>only a guess: please check</source>
        <translation>hanya dugaan: mohon diperiksa</translation>
    </message>
    <message>
        <source>{number} percent</source>
        <translation>{number} persen</translation>
    </message>
    <message>
        <source>range from {lower} to {upper}{unit}</source>
        <translation>rentang {lower} sampai {upper}{unit}</translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation>paling banyak {bound}</translation>
    </message>
    <message>
        <source>at least {bound}</source>
        <translation>paling sedikit {bound}</translation>
    </message>
    <message>
        <source>less than {bound}</source>
        <translation>kurang dari {bound}</translation>
    </message>
    <message>
        <source>more than {bound}</source>
        <translation>lebih dari {bound}</translation>
    </message>
    <message>
        <source>{number} per {base}</source>
        <translation>{number} per {base}</translation>
    </message>
    <message>
        <source>step on a scale: {step}</source>
        <translation>tingkat pada skala: {step}</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>tidak berlaku</translation>
    </message>
    <message>
        <source>figures of several groups: kept as text, please split them into indicators</source>
        <translation>angka beberapa kelompok: disimpan sebagai teks, harap dipecah menjadi beberapa indikator</translation>
    </message>
    <message>
        <source>text: cannot be measured</source>
        <translation>teks: tidak dapat diukur</translation>
    </message>
    <message>
        <source>A row needs its name. To take the row away, use “Remove row” (Ctrl+Del).</source>
        <translation>Baris harus bernama. Untuk menghapus baris, pakai “Hapus baris” (Ctrl+Del).</translation>
    </message>
    <message>
        <source>Please choose one of: {choices}.</source>
        <translation>Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>This is no number, percentage, range, limit or known grade. Press Enter once more to keep it as a text.</source>
        <translation>Ini bukan angka, persentase, rentang, batas, atau predikat yang dikenal. Tekan Enter sekali lagi untuk menyimpannya sebagai teks.</translation>
    </message>
    <message>
        <source>Year: {year}</source>
        <translation>Tahun: {year}</translation>
    </message>
    <message>
        <source>In force since {day}, by {instrument}; before: {before}</source>
        <translation>Berlaku sejak {day} berdasarkan {instrument}, sebelumnya {before}</translation>
    </message>
    <message>
        <source>Replaced on {day} by {after} ({instrument})</source>
        <translation>Diganti pada {day} menjadi {after} ({instrument})</translation>
    </message>
    <message>
        <source>the beginning of the year</source>
        <translation>awal tahun</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>belum diisi</translation>
    </message>
    <message>
        <source>“{printed}” is read as {meaning}: {doubt}</source>
        <translation>“{printed}” dibaca sebagai {meaning}: {doubt}</translation>
    </message>
</context>
<context>
    <name>IndicatorTreeItemModel</name>
    <message>
        <source>{count} [perspective|perspectives] (their objectives stay)</source>
        <translation>{count} perspektif (sasarannya tetap)</translation>
    </message>
    <message>
        <source>{count} [objective|objectives]</source>
        <translation>{count} sasaran</translation>
    </message>
    <message>
        <source>{count} [indicator|indicators]</source>
        <translation>{count} indikator</translation>
    </message>
    <message>
        <source>{count} [target|targets]</source>
        <translation>{count} target</translation>
    </message>
    <message>
        <source>{count} cascade [rule|rules]</source>
        <translation>{count} aturan penjenjangan</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Pindah ke atas</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Pindah ke bawah</translation>
    </message>
    <message>
        <source>Level in</source>
        <translation>Masuk satu tingkat</translation>
    </message>
    <message>
        <source>Level out</source>
        <translation>Keluar satu tingkat</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Gandakan</translation>
    </message>
    <message>
        <source>Duplicated with indicators, targets and manual, under new codes; without cascade rules, links, actuals and notes.</source>
        <translation>Digandakan beserta indikator, target, dan manualnya, dengan kode baru; tanpa aturan penjenjangan, hubungan sebab-akibat, realisasi, dan catatan.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindahkan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Removed: {listed}.</source>
        <translation>Dihapus: {listed}.</translation>
    </message>
    <message>
        <source>An indicator is the innermost level: nothing stands below it.</source>
        <translation>Indikator adalah tingkat paling dalam: tidak ada baris di bawahnya.</translation>
    </message>
    <message>
        <source>A perspective is the outermost level.</source>
        <translation>Perspektif adalah tingkat paling luar.</translation>
    </message>
    <message>
        <source>There is no row above on the same level that this one could go below.</source>
        <translation>Tidak ada baris setingkat di atasnya yang dapat menaunginya.</translation>
    </message>
    <message>
        <source>Choose rows of one kind below the same one to change their level.</source>
        <translation>Untuk mengubah tingkat, pilih baris sejenis di bawah induk yang sama.</translation>
    </message>
</context>
<context>
    <name>IndicatorTreeNewRows</name>
    <message>
        <source>New perspective · Tab: objective</source>
        <translation>Perspektif baru · Tab: sasaran</translation>
    </message>
    <message>
        <source>New indicator of {code}</source>
        <translation>Indikator baru dari {code}</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>Indikator baru</translation>
    </message>
    <message>
        <source>Tab: on to unit and targets, Shift+Tab: further out</source>
        <translation>Tab: lanjut ke satuan dan target, Shift+Tab: keluar satu tingkat</translation>
    </message>
    <message>
        <source>New objective below {code}</source>
        <translation>Sasaran baru di bawah {code}</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>Sasaran baru</translation>
    </message>
    <message>
        <source>Tab: further in, Shift+Tab: further out</source>
        <translation>Tab: masuk satu tingkat, Shift+Tab: keluar satu tingkat</translation>
    </message>
    <message>
        <source>Add perspective</source>
        <translation>Tambah perspektif</translation>
    </message>
    <message>
        <source>Add objective</source>
        <translation>Tambah sasaran</translation>
    </message>
    <message>
        <source>Add indicator</source>
        <translation>Tambah indikator</translation>
    </message>
</context>
<context>
    <name>IndicatorTreeRows</name>
    <message>
        <source>within each objective</source>
        <translation>di dalam tiap sasaran</translation>
    </message>
    <message>
        <source>As one list, without objectives</source>
        <translation>Sebagai satu daftar, tanpa sasaran</translation>
    </message>
</context>
<context>
    <name>IndicatorTreeWriting</name>
    <message>
        <source>The plan is open for reading only.</source>
        <translation>Rencana ini dibuka hanya untuk dibaca.</translation>
    </message>
    <message>
        <source>These are the targets of a past day; go back to the latest to change them.</source>
        <translation>Ini target pada tanggal yang lalu; kembali ke terbaru untuk mengubahnya.</translation>
    </message>
    <message>
        <source>Actuals are typed on the page “Monitoring”.</source>
        <translation>Realisasi diisi di halaman “Pemantauan”.</translation>
    </message>
    <message>
        <source>The indicator does not belong to this year.</source>
        <translation>Indikator ini tidak berlaku pada tahun tersebut.</translation>
    </message>
    <message>
        <source>An objective has a code and a text only; targets belong to its indicators.</source>
        <translation>Sasaran hanya memiliki kode dan uraian; target diisi pada indikatornya.</translation>
    </message>
    <message>
        <source>Nothing can be typed in this cell.</source>
        <translation>Sel ini tidak dapat diisi.</translation>
    </message>
    <message>
        <source>Propose a change …</source>
        <translation>Usulkan perubahan …</translation>
    </message>
    <message>
        <source>“{printed}” means {meaning}</source>
        <translation>“{printed}” berarti {meaning}</translation>
    </message>
    <message>
        <source>No: “{printed}” means {meaning}</source>
        <translation>Bukan: “{printed}” berarti {meaning}</translation>
    </message>
    <message>
        <source>The plan could not be changed.</source>
        <translation>Rencana tidak dapat diubah.</translation>
    </message>
    <message>
        <source>Confirm reading</source>
        <translation>Pastikan bacaan</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>Indicators and targets</source>
        <translation>Indikator dan target</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Saring</translation>
    </message>
    <message>
        <source>Indicators &amp; targets</source>
        <translation>Indikator &amp; target</translation>
    </message>
    <message>
        <source>+ Objective</source>
        <translation>+ Sasaran</translation>
    </message>
    <message>
        <source>+ Indicator</source>
        <translation>+ Indikator</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Renumber codes…</source>
        <translation>Nomori ulang kode…</translation>
    </message>
    <message>
        <source>An indicator measures an objective: add an objective first.</source>
        <translation>Indikator mengukur sasaran: tambahkan sasaran lebih dulu.</translation>
    </message>
    <message>
        <source>{count} [indicator|indicators] shown</source>
        <translation>{count} indikator tampil</translation>
    </message>
    <message>
        <source>{objectives} [objective|objectives] · {indicators} [indicator|indicators] · {years} [year|years]</source>
        <translation>{objectives} sasaran · {indicators} indikator · {years} tahun</translation>
    </message>
    <message>
        <source>{count} [figure|figures] · sum {total} · average {average}</source>
        <translation>{count} angka · jumlah {total} · rata-rata {average}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Indicators &amp;&amp; targets</source>
        <translation>Indikator &amp;&amp; target</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Menyusun</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Replace: what would change</source>
        <translation>Ganti: yang akan berubah</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Sel</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>Tandai semua</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Kosongkan tanda</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(kosong)</translation>
    </message>
    <message>
        <source>{chosen} of {total} [cell|cells] will be replaced, as one step that can be undone.</source>
        <translation>{chosen} dari {total} sel akan diganti, sebagai satu langkah yang dapat diurungkan.</translation>
    </message>
    <message>
        <source>{count} more found [cell|cells] cannot be typed in and [stays|stay] unchanged.</source>
        <translation>{count} sel lain yang ditemukan tidak dapat diisi dan dibiarkan.</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>Fill series</source>
        <translation>Isi deret</translation>
    </message>
    <message>
        <source>Add the same amount each time</source>
        <translation>Tambah dengan besaran tetap</translation>
    </message>
    <message>
        <source>Grow by a percentage each time</source>
        <translation>Tumbuh dengan persentase tetap</translation>
    </message>
    <message>
        <source>Straight line from the first to the last figure</source>
        <translation>Lurus dari angka pertama ke angka terakhir</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Desimal</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Baris pertama</translation>
    </message>
    <message>
        <source>Growth (%)</source>
        <translation>Pertumbuhan (%)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Besaran</translation>
    </message>
    <message>
        <source>The first figure is missing or no number: type it first.</source>
        <translation>Angka pertama kosong atau bukan bilangan: isi lebih dulu.</translation>
    </message>
    <message>
        <source>The amount is no number.</source>
        <translation>Besaran bukan bilangan.</translation>
    </message>
    <message>
        <source>The last figure is another kind.</source>
        <translation>Angka terakhir lain jenisnya.</translation>
    </message>
</context>
<context>
    <name>TotalsLine</name>
    <message>
        <source>Totals</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>Total of this column</source>
        <translation>Total kolom ini</translation>
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
        <source>Count of figures</source>
        <translation>Banyaknya angka</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Terkecil</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Terbesar</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>{column}: {kind} of the rows in sight</source>
        <translation>{column}: {kind} dari baris yang tampil</translation>
    </message>
    <message>
        <source>These figures cannot be taken together: units of measure differ, or percentages would be added. Filter by one unit, or choose the average or the count.</source>
        <translation>Angka ini tidak dapat digabung: satuannya berbeda, atau persentase akan dijumlahkan. Saring menurut satu satuan, atau pilih rata-rata atau banyaknya angka.</translation>
    </message>
</context>
</TS>
