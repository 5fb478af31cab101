<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>CascadeMatrix</name>
    <message>
        <source>same</source>
        <translation>sama</translation>
    </message>
    <message>
        <source>component</source>
        <translation>komponen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>average</source>
        <translation>rata-rata</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>nilai akhir</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Positions of this unit that take their share of the same whole</source>
        <translation>Jabatan di unit ini yang mengambil bagian dari target yang sama</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Indicator above</source>
        <translation>Indikator atasan</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Target {year}</source>
        <translation>Target {year}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Fits?</source>
        <translation>Cocok?</translation>
    </message>
    <message>
        <source>✓ same</source>
        <translation>✓ sama</translation>
    </message>
    <message>
        <source>✗ {parts} of {whole}</source>
        <translation>✗ {parts} dari {whole}</translation>
    </message>
    <message>
        <source>Direct adoption: the indicator and its target unchanged</source>
        <translation>Adopsi langsung: indikator dan targetnya tidak berubah</translation>
    </message>
    <message>
        <source>Narrowed scope: a part of the target</source>
        <translation>Lingkup dipersempit: sebagian dari target</translation>
    </message>
    <message>
        <source>Component: a measure of its own that goes into this one</source>
        <translation>Komponen pembentuk: indikator sendiri yang membentuk indikator ini</translation>
    </message>
    <message>
        <source>New: a measure of its own that supports this one</source>
        <translation>Buat baru: indikator sendiri yang mendukung indikator ini</translation>
    </message>
    <message>
        <source>Locked: fixed by hand</source>
        <translation>Terkunci: ditetapkan sendiri</translation>
    </message>
    <message>
        <source>As stated in the unit&apos;s document</source>
        <translation>Sesuai dokumen unit</translation>
    </message>
    <message>
        <source>Target of the unit&apos;s own indicator</source>
        <translation>Target indikator milik unit</translation>
    </message>
    <message>
        <source>Weight {weight}</source>
        <translation>Bobot {weight}</translation>
    </message>
    <message>
        <source>{count} [position|positions]</source>
        <translation>{count} jabatan</translation>
    </message>
</context>
<context>
    <name>CascadePage</name>
    <message>
        <source>Cascade</source>
        <translation>Penjenjangan</translation>
    </message>
</context>
<context>
    <name>CascadeViews</name>
    <message>
        <source>To units</source>
        <translation>Ke unit</translation>
    </message>
    <message>
        <source>To people</source>
        <translation>Ke pegawai</translation>
    </message>
    <message>
        <source>Performance tree</source>
        <translation>Pohon kinerja</translation>
    </message>
</context>
<context>
    <name>HandingActions</name>
    <message>
        <source>Split evenly</source>
        <translation>Bagi rata</translation>
    </message>
    <message>
        <source>All weights 1, nobody locked</source>
        <translation>Semua bobot 1, tanpa kunci</translation>
    </message>
    <message>
        <source>Split by weight…</source>
        <translation>Bagi menurut bobot…</translation>
    </message>
    <message>
        <source>Same for all</source>
        <translation>Sama untuk semua</translation>
    </message>
    <message>
        <source>Every receiver adopts the target unchanged</source>
        <translation>Setiap penerima mengadopsi target apa adanya</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Kind of cascade</source>
        <translation>Jenis penjenjangan</translation>
    </message>
    <message>
        <source>Direct adoption (adopsi langsung)</source>
        <translation>Adopsi langsung</translation>
    </message>
    <message>
        <source>Narrowed scope (lingkup dipersempit)</source>
        <translation>Lingkup dipersempit</translation>
    </message>
    <message>
        <source>Component (komponen pembentuk)</source>
        <translation>Komponen pembentuk</translation>
    </message>
    <message>
        <source>New indicator (buat baru)</source>
        <translation>Buat baru</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
</context>
<context>
    <name>MatrixHanding</name>
    <message>
        <source>Split evenly</source>
        <translation>Bagi rata</translation>
    </message>
    <message>
        <source>Same for all</source>
        <translation>Sama untuk semua</translation>
    </message>
    <message>
        <source>Split by weight</source>
        <translation>Bagi menurut bobot</translation>
    </message>
    <message>
        <source>Change kind of cascade</source>
        <translation>Ubah jenis penjenjangan</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>Add the difference</source>
        <translation>Tambahkan selisih</translation>
    </message>
    <message>
        <source>Split evenly again</source>
        <translation>Bagi ulang rata</translation>
    </message>
    <message>
        <source>Same as above</source>
        <translation>Samakan dengan atasan</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>Ubah target</translation>
    </message>
</context>
<context>
    <name>MatrixItemModel</name>
    <message>
        <source>The plan is open for reading only.</source>
        <translation>Rencana ini dibuka hanya untuk dibaca.</translation>
    </message>
    <message>
        <source>These are the targets of a past day; go back to the latest to change them.</source>
        <translation>Ini target pada tanggal yang lalu; kembali ke terbaru untuk mengubahnya.</translation>
    </message>
    <message>
        <source>The unit has several indicators of its own below this one; change their targets instead.</source>
        <translation>Unit ini memiliki beberapa indikator sendiri di bawah indikator ini; ubahlah target indikator-indikator itu.</translation>
    </message>
    <message>
        <source>The target above is changed on the page “Indicators &amp; targets”, or in the matrix above.</source>
        <translation>Target atasan diubah di halaman “Indikator &amp; target”, atau di matriks di atasnya.</translation>
    </message>
    <message>
        <source>Only what a unit receives is typed in the matrix.</source>
        <translation>Di matriks hanya bagian yang diterima unit yang diketik.</translation>
    </message>
    <message>
        <source>Nothing can be typed here.</source>
        <translation>Tidak ada yang dapat diketik di sini.</translation>
    </message>
</context>
<context>
    <name>MatrixPrinting</name>
    <message>
        <source>Cascade matrix {year} {unit}</source>
        <translation>Matriks penjenjangan {year} {unit}</translation>
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
        <source>Print cascade matrix</source>
        <translation>Cetak matriks penjenjangan</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Menulis {name}</translation>
    </message>
    <message>
        <source>There is no matrix to print yet: nothing is handed down from here.</source>
        <translation>Belum ada matriks untuk dicetak: belum ada yang diturunkan dari sini.</translation>
    </message>
    <message>
        <source>The matrix was written to {path}.</source>
        <translation>Matriks ditulis ke {path}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Typing a figure locks it · Del unlocks it, then takes it away</source>
        <translation>Angka yang diketik terkunci · Del membuka kunci, lalu menghapus penerima</translation>
    </message>
    <message>
        <source>Add a receiver…</source>
        <translation>Tambah penerima…</translation>
    </message>
    <message>
        <source>No unit is below this one. Choose another unit above, or add a receiver under “Columns”.</source>
        <translation>Tidak ada unit di bawah unit ini. Pilih unit lain di atas, atau tambahkan penerima lewat “Kolom”.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Cascade matrix</source>
        <translation>Matriks penjenjangan</translation>
    </message>
    <message>
        <source>Open Organisation</source>
        <translation>Buka Organisasi</translation>
    </message>
    <message>
        <source>Open Indicators &amp;&amp; targets</source>
        <translation>Buka Indikator &amp;&amp; target</translation>
    </message>
    <message>
        <source>Print matrix</source>
        <translation>Cetak matriks</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>Sebagai PDF…</translation>
    </message>
    <message>
        <source>As Excel workbook…</source>
        <translation>Sebagai buku kerja Excel…</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>{count} [indicator|indicators] · {units} [receiver|receivers]</source>
        <translation>{count} indikator · {units} penerima</translation>
    </message>
    <message>
        <source>{count} [indicator|indicators] · {units} [receiver|receivers] · {differing} [does|do] not fit</source>
        <translation>{count} indikator · {units} penerima · {differing} tidak cocok</translation>
    </message>
    <message>
        <source>There are no units yet. Add them on the page “Organisation”; then targets can be handed down.</source>
        <translation>Belum ada unit. Tambahkan di halaman “Organisasi”; setelah itu target dapat diturunkan.</translation>
    </message>
    <message>
        <source>There are no indicators here yet. Add them on the page “Indicators &amp; targets”.</source>
        <translation>Belum ada indikator di sini. Tambahkan di halaman “Indikator &amp; target”.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Cascade</source>
        <translation>Penjenjangan</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Menyusun</translation>
    </message>
</context>
<context>
    <name>PeopleMatrix</name>
    <message>
        <source>Person</source>
        <translation>Pegawai</translation>
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
        <source>Roles</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>How many of the unit&apos;s indicators the position works for</source>
        <translation>Berapa indikator unit yang didukung jabatan ini</translation>
    </message>
    <message>
        <source>{count} [person|people]</source>
        <translation>{count} orang</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>belum terisi</translation>
    </message>
    <message>
        <source>{count} [month|months]</source>
        <translation>{count} bulan</translation>
    </message>
</context>
<context>
    <name>PeopleMatrixItemModel</name>
    <message>
        <source>The plan is open for reading only.</source>
        <translation>Rencana ini dibuka hanya untuk dibaca.</translation>
    </message>
    <message>
        <source>These are the targets of a past day; go back to the latest to change them.</source>
        <translation>Ini target pada tanggal yang lalu; kembali ke terbaru untuk mengubahnya.</translation>
    </message>
    <message>
        <source>Names and positions are changed on the page “Organisation”.</source>
        <translation>Nama dan jabatan diubah di halaman “Organisasi”.</translation>
    </message>
    <message>
        <source>Several people hold this position and share what it gets: type in the row of the position.</source>
        <translation>Jabatan ini dipangku beberapa orang yang berbagi bagiannya: ketiklah di baris jabatannya.</translation>
    </message>
    <message>
        <source>The position has several indicators of its own below this one; change their targets instead.</source>
        <translation>Jabatan ini memiliki beberapa indikator sendiri di bawah indikator ini; ubahlah target indikator-indikator itu.</translation>
    </message>
    <message>
        <source>Target of the position: {figure}</source>
        <translation>Target jabatan: {figure}</translation>
    </message>
</context>
<context>
    <name>PeopleMatrixView</name>
    <message>
        <source>Roles and results</source>
        <translation>Peran dan hasil</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Isi sel</translation>
    </message>
    <message>
        <source>Hand down to units</source>
        <translation>Bagi ke unit</translation>
    </message>
    <message>
        <source>Open Organisation</source>
        <translation>Buka Organisasi</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Roles in result language</source>
        <translation>Peran hasil</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>A role is written as a result, not as an activity; it becomes the work result of the SKP. Del takes the wording away, then the indicator.</source>
        <translation>Peran ditulis sebagai hasil, bukan kegiatan, dan menjadi rencana hasil kerja di SKP. Del menghapus rumusannya, lalu menarik indikatornya.</translation>
    </message>
    <message>
        <source>Typing a figure locks it · Del unlocks it, then takes it away</source>
        <translation>Angka yang diketik terkunci · Del membuka kunci, lalu menghapus penerima</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>{people} [person|people] · {positions} [position|positions] · {count} [indicator|indicators]</source>
        <translation>{people} pegawai · {positions} jabatan · {count} indikator</translation>
    </message>
    <message>
        <source>{people} [person|people] · {positions} [position|positions] · {count} [indicator|indicators] · {differing} [does|do] not fit</source>
        <translation>{people} pegawai · {positions} jabatan · {count} indikator · {differing} tidak cocok</translation>
    </message>
    <message>
        <source>Nobody works here yet. Add positions and people on the page “Organisation”; then each of them can get a role.</source>
        <translation>Belum ada jabatan dan pegawai di sini. Tambahkan di halaman “Organisasi”; setelah itu setiap pegawai dapat diberi peran.</translation>
    </message>
    <message>
        <source>This unit has no indicators yet. Hand some down to it under “To units” first.</source>
        <translation>Unit ini belum memiliki indikator. Bagikan dahulu indikator kepadanya di “Ke unit”.</translation>
    </message>
</context>
<context>
    <name>PerformanceTree</name>
    <message>
        <source>direct adoption</source>
        <translation>adopsi langsung</translation>
    </message>
    <message>
        <source>narrowed scope</source>
        <translation>lingkup dipersempit</translation>
    </message>
    <message>
        <source>component</source>
        <translation>komponen pembentuk</translation>
    </message>
    <message>
        <source>new indicator</source>
        <translation>buat baru</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Performance tree</source>
        <translation>Pohon kinerja</translation>
    </message>
    <message>
        <source>{parts} of {whole}</source>
        <translation>{parts} dari {whole}</translation>
    </message>
    <message>
        <source>{parts}, not {whole}</source>
        <translation>{parts}, bukan {whole}</translation>
    </message>
    <message>
        <source>target {figure}</source>
        <translation>target {figure}</translation>
    </message>
    <message>
        <source>the parts do not fit: {check}</source>
        <translation>bagiannya tidak cocok: {check}</translation>
    </message>
    <message>
        <source>{count} [position|positions]</source>
        <translation>{count} jabatan</translation>
    </message>
    <message>
        <source>{count} below, folded</source>
        <translation>{count} di bawahnya, terlipat</translation>
    </message>
    <message>
        <source>{count} below, unfolded</source>
        <translation>{count} di bawahnya, terbuka</translation>
    </message>
    <message>
        <source>(no wording yet)</source>
        <translation>(belum ada rumusan)</translation>
    </message>
    <message>
        <source>score {score}, {light}</source>
        <translation>nilai {score}, {light}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
</context>
<context>
    <name>PerformanceTreeView</name>
    <message>
        <source>Root</source>
        <translation>Akar</translation>
    </message>
    <message>
        <source>Code or name of an objective, indicator or unit</source>
        <translation>Kode atau nama sasaran, indikator, atau unit</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>{count} [level|levels]</source>
        <translation>{count} tingkat</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Semua tingkat</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Cards tell their scores up to the period chosen on the page Monitoring</source>
        <translation>Kartu menampilkan nilai s.d. periode yang dipilih di halaman Pemantauan</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Arah</translation>
    </message>
    <message>
        <source>Downwards</source>
        <translation>Ke bawah</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Ke kanan</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Print the tree as it is unfolded, or write it as PDF, SVG or PNG</source>
        <translation>Cetak pohon sebagaimana terbuka, atau tulis sebagai PDF, SVG, atau PNG</translation>
    </message>
    <message>
        <source>Open Indicators &amp;&amp; targets</source>
        <translation>Buka Indikator &amp;&amp; target</translation>
    </message>
    <message>
        <source>Whole tree</source>
        <translation>Seluruh pohon</translation>
    </message>
    <message>
        <source>Show the whole tree (1)</source>
        <translation>Tampilkan seluruh pohon (1)</translation>
    </message>
    <message>
        <source>Search the tree</source>
        <translation>Cari di pohon</translation>
    </message>
    <message>
        <source>There is no tree yet. Add objectives and indicators on the page “Indicators &amp; targets”, then hand targets down in “To units”.</source>
        <translation>Belum ada pohon. Tambahkan sasaran dan indikator di halaman “Indikator &amp; target”, lalu turunkan target di “Ke unit”.</translation>
    </message>
    <message>
        <source>{count} [card|cards]</source>
        <translation>{count} kartu</translation>
    </message>
    <message>
        <source>{count} [card|cards] · ■ {differing} [does|do] not add up</source>
        <translation>{count} kartu · ■ {differing} tidak cocok</translation>
    </message>
    <message>
        <source>Arrows walk · + and − unfold and fold · P positions · Enter details · double click: the matrix</source>
        <translation>Panah berpindah · + dan − membuka dan melipat · P jabatan · Enter rincian · klik ganda: matriks</translation>
    </message>
    <message>
        <source>The scores are being worked out…</source>
        <translation>Nilai sedang dihitung…</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Seluruh rencana</translation>
    </message>
    <message>
        <source>More than {count} cards would show; choose a root further down, or unfold single branches.</source>
        <translation>Lebih dari {count} kartu akan tampil; pilih akar yang lebih rendah, atau buka cabang satu per satu.</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Lipat</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Unfold everything below</source>
        <translation>Buka semua di bawahnya</translation>
    </message>
    <message>
        <source>Show positions</source>
        <translation>Tampilkan jabatan</translation>
    </message>
    <message>
        <source>Take as root</source>
        <translation>Jadikan akar</translation>
    </message>
    <message>
        <source>Take its unit as root</source>
        <translation>Jadikan unitnya akar</translation>
    </message>
    <message>
        <source>Back to the whole plan</source>
        <translation>Kembali ke seluruh rencana</translation>
    </message>
    <message>
        <source>Show in the matrix</source>
        <translation>Tampilkan di matriks</translation>
    </message>
    <message>
        <source>Nothing in this tree holds “{text}”.</source>
        <translation>Tidak ada yang memuat “{text}” di pohon ini.</translation>
    </message>
</context>
<context>
    <name>RepairPanel</name>
    <message>
        <source>Change target</source>
        <translation>Ubah target</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Show row</source>
        <translation>Tunjukkan baris</translation>
    </message>
    <message>
        <source>Next of {count} [other|others]</source>
        <translation>Berikutnya ({count} lagi)</translation>
    </message>
    <message>
        <source>✗ A receiver has {parts}, the target above is {whole} ({code})</source>
        <translation>✗ Target satu penerima {parts}, target atasan {whole} ({code})</translation>
    </message>
    <message>
        <source>✗ Sum of the targets below {parts}, target above {whole} ({code})</source>
        <translation>✗ Jumlah target bawahan {parts}, target atasan {whole} ({code})</translation>
    </message>
    <message>
        <source>✗ Average of the targets below {parts}, target above {whole} ({code})</source>
        <translation>✗ Rata-rata target bawahan {parts}, target atasan {whole} ({code})</translation>
    </message>
    <message>
        <source>Difference {gap} {unit}.</source>
        <translation>Selisih {gap} {unit}.</translation>
    </message>
    <message>
        <source>Split evenly again</source>
        <translation>Bagi ulang rata</translation>
    </message>
    <message>
        <source>Same as above for {unit}</source>
        <translation>Samakan {unit} dengan atasan</translation>
    </message>
    <message>
        <source>Change target above…</source>
        <translation>Ubah target atasan…</translation>
    </message>
    <message>
        <source>Add to {unit} ({figure})</source>
        <translation>Tambahkan ke {unit} ({figure})</translation>
    </message>
    <message>
        <source>Take from {unit} ({figure})</source>
        <translation>Kurangi dari {unit} ({figure})</translation>
    </message>
</context>
<context>
    <name>TreePaperDialog</name>
    <message>
        <source>Export or print performance tree</source>
        <translation>Ekspor atau cetak pohon kinerja</translation>
    </message>
</context>
<context>
    <name>WeightsDialog</name>
    <message>
        <source>Split by weight</source>
        <translation>Bagi menurut bobot</translation>
    </message>
    <message>
        <source>{code}: {whole} shared by weight</source>
        <translation>{code}: {whole} dibagi menurut bobot</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Bagi</translation>
    </message>
    <message>
        <source>Split {count} [row|rows]</source>
        <translation>Bagi {count} baris</translation>
    </message>
    <message>
        <source>Weight 2 gets twice as much as weight 1; weight 0 gets nothing. Locks are taken off.</source>
        <translation>Bobot 2 mendapat dua kali bobot 1; bobot 0 tidak mendapat apa-apa. Kunci dilepas.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Write zero or more, for example 2,5.</source>
        <translation>Tulis nol atau lebih, misalnya 2,5.</translation>
    </message>
    <message>
        <source>A weight is a number of zero or more, for example 2,5.</source>
        <translation>Bobot adalah angka nol atau lebih, misalnya 2,5.</translation>
    </message>
    <message>
        <source>At least one weight must be more than zero.</source>
        <translation>Paling sedikit satu bobot harus lebih dari nol.</translation>
    </message>
    <message>
        <source>{count} [receiver shares|receivers share] it.</source>
        <translation>Dibagi kepada {count} penerima.</translation>
    </message>
</context>
</TS>
