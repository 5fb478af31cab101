<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>ChangeLegend</name>
    <message>
        <source>Changes since {edition}:</source>
        <translation>Perubahan sejak {edition}:</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} baru</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} berubah</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} dihapus</translation>
    </message>
    <message>
        <source>links: {added} new, {changed} changed, {removed} removed</source>
        <translation>hubungan: {added} baru, {changed} berubah, {removed} dihapus</translation>
    </message>
</context>
<context>
    <name>ChangeOverlay</name>
    <message>
        <source>Edition {number}: {title}</source>
        <translation>Edisi {number}: {title}</translation>
    </message>
</context>
<context>
    <name>GroupLegend</name>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lainnya</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tanpa</translation>
    </message>
</context>
<context>
    <name>MapColours</name>
    <message>
        <source>perspective</source>
        <translation>perspektif</translation>
    </message>
    <message>
        <source>score</source>
        <translation>nilai</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>tema</translation>
    </message>
    <message>
        <source>changes since {edition}</source>
        <translation>perubahan sejak {edition}</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>perubahan</translation>
    </message>
    <message>
        <source>Colour: {what}</source>
        <translation>Warna: {what}</translation>
    </message>
    <message>
        <source>What the colours of the map tell</source>
        <translation>Arti warna pada peta</translation>
    </message>
</context>
<context>
    <name>MapCommands</name>
    <message>
        <source>Add objective</source>
        <translation>Tambah sasaran</translation>
    </message>
    <message>
        <source>Change objective</source>
        <translation>Ubah sasaran</translation>
    </message>
    <message>
        <source>Move to perspective</source>
        <translation>Pindah perspektif</translation>
    </message>
    <message>
        <source>Duplicate objective</source>
        <translation>Gandakan sasaran</translation>
    </message>
    <message>
        <source>Remove objective</source>
        <translation>Hapus sasaran</translation>
    </message>
    <message>
        <source>The objective was removed with its indicators.</source>
        <translation>Sasaran dihapus beserta indikatornya.</translation>
    </message>
    <message>
        <source>{count} [objective was|objectives were] removed with [its|their] indicators.</source>
        <translation>{count} sasaran dihapus beserta indikatornya.</translation>
    </message>
    <message>
        <source>Move card on the map</source>
        <translation>Pindahkan kartu di peta</translation>
    </message>
    <message>
        <source>{count} [objective is|objectives are] in another perspective now.</source>
        <translation>{count} sasaran kini berada di perspektif lain.</translation>
    </message>
    <message>
        <source>{objective} is in no perspective now.</source>
        <translation>{objective} kini tanpa perspektif.</translation>
    </message>
    <message>
        <source>{objective} is in the perspective {lane} now.</source>
        <translation>{objective} kini berada di perspektif {lane}.</translation>
    </message>
    <message>
        <source>Align cards</source>
        <translation>Ratakan kartu</translation>
    </message>
    <message>
        <source>Pin card</source>
        <translation>Sematkan kartu</translation>
    </message>
    <message>
        <source>Unpin card</source>
        <translation>Lepas sematan kartu</translation>
    </message>
    <message>
        <source>Link objectives</source>
        <translation>Hubungkan sasaran</translation>
    </message>
    <message>
        <source>Reconnect link</source>
        <translation>Sambungkan ulang hubungan</translation>
    </message>
    <message>
        <source>These two are linked already.</source>
        <translation>Kedua sasaran ini sudah terhubung.</translation>
    </message>
    <message>
        <source>Lines of the map</source>
        <translation>Bentuk garis peta</translation>
    </message>
    <message>
        <source>Turn link around</source>
        <translation>Balik arah hubungan</translation>
    </message>
    <message>
        <source>Label link</source>
        <translation>Beri keterangan hubungan</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Hapus hubungan</translation>
    </message>
    <message>
        <source>The link was removed.</source>
        <translation>Hubungan dihapus.</translation>
    </message>
    <message>
        <source>Add perspective</source>
        <translation>Tambah perspektif</translation>
    </message>
    <message>
        <source>Add four perspectives</source>
        <translation>Tambah empat perspektif</translation>
    </message>
    <message>
        <source>Change perspective</source>
        <translation>Ubah perspektif</translation>
    </message>
    <message>
        <source>Move perspective</source>
        <translation>Pindahkan perspektif</translation>
    </message>
    <message>
        <source>Remove perspective</source>
        <translation>Hapus perspektif</translation>
    </message>
    <message>
        <source>The perspective was removed; its objectives stay.</source>
        <translation>Perspektif dihapus; sasarannya tetap ada.</translation>
    </message>
</context>
<context>
    <name>MapFilter</name>
    <message>
        <source>institution</source>
        <translation>instansi</translation>
    </message>
    <message>
        <source>Filter: {what}</source>
        <translation>Saring: {what}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Saring</translation>
    </message>
    <message>
        <source>Show the objectives of one unit or one theme</source>
        <translation>Tampilkan sasaran satu unit atau satu tema saja</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit kerja</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Fade the others instead of hiding them</source>
        <translation>Samarkan yang lain, jangan sembunyikan</translation>
    </message>
</context>
<context>
    <name>MapPaperDialog</name>
    <message>
        <source>Export or print strategy map</source>
        <translation>Ekspor atau cetak peta strategi</translation>
    </message>
</context>
<context>
    <name>MiniMap</name>
    <message>
        <source>Overview of the map</source>
        <translation>Peta kecil</translation>
    </message>
    <message>
        <source>Drag the frame to see another part of the map</source>
        <translation>Geser bingkai untuk melihat bagian lain peta</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Strategy map</source>
        <translation>Peta strategi</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Menyusun</translation>
    </message>
</context>
<context>
    <name>PosterDialog</name>
    <message>
        <source>PDF, for printing and mailing</source>
        <translation>PDF, untuk dicetak dan dikirim</translation>
    </message>
    <message>
        <source>SVG, a drawing that can be edited</source>
        <translation>SVG, gambar yang dapat disunting</translation>
    </message>
    <message>
        <source>PNG, a picture for slides</source>
        <translation>PNG, gambar untuk salindia</translation>
    </message>
    <message>
        <source>As the drawing fits</source>
        <translation>Sesuai bentuk gambar</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Lanskap</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Potret</translation>
    </message>
    <message>
        <source>Letterhead with institution and plan</source>
        <translation>Kop dengan instansi dan rencana</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Save file…</source>
        <translation>Simpan berkas…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Sheet lies</source>
        <translation>Arah kertas</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Cetak pada</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>{count} [sheet|sheets]: {rows} [row|rows] of {columns}. Cut at the marks, glue at the dashed lines.</source>
        <translation>{count} lembar: {rows} baris × {columns}. Potong pada tanda sudut, tempel pada garis putus.</translation>
    </message>
    <message>
        <source>A picture is always one sheet; tiles are for PDF and the printer.</source>
        <translation>Gambar selalu satu lembar; lembar sambungan hanya untuk PDF dan printer.</translation>
    </message>
    <message>
        <source>One sheet</source>
        <translation>Satu lembar</translation>
    </message>
    <message>
        <source>Sheets of {paper}, to be glued</source>
        <translation>Lembar {paper}, disambung</translation>
    </message>
</context>
<context>
    <name>PosterSender</name>
    <message>
        <source>The drawing was written to {file}.</source>
        <translation>Gambar telah ditulis ke {file}.</translation>
    </message>
    <message>
        <source>This PC has no printer. Choose PDF and print the file where there is one.</source>
        <translation>PC ini tidak punya printer. Pilih PDF, lalu cetak berkasnya di PC yang punya printer.</translation>
    </message>
    <message>
        <source>The drawing was sent to the printer {printer}.</source>
        <translation>Gambar telah dikirim ke printer {printer}.</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the drawing.</source>
        <translation>Printer {printer} tidak menerima gambar.</translation>
    </message>
    <message>
        <source>Save drawing</source>
        <translation>Simpan gambar</translation>
    </message>
</context>
<context>
    <name>ScoreLegend</name>
    <message>
        <source>Up to {period} · {rule_set}</source>
        <translation>S.d. {period} · {rule_set}</translation>
    </message>
    <message>
        <source>Organisation score {score}</source>
        <translation>NKO {score}</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Preview of the sheet</source>
        <translation>Pratinjau lembar</translation>
    </message>
</context>
<context>
    <name>StrategyMap</name>
    <message>
        <source>+ Objective</source>
        <translation>+ Sasaran</translation>
    </message>
    <message>
        <source>Add an objective; double-clicking a free place does the same</source>
        <translation>Tambahkan sasaran; klik dua kali di tempat kosong juga bisa</translation>
    </message>
    <message>
        <source>Add objective here</source>
        <translation>Tambah sasaran di sini</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Ubah teks</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Hubungkan</translation>
    </message>
    <message>
        <source>Link selected objectives, or press two cards one after the other (L)</source>
        <translation>Hubungkan sasaran yang dipilih, atau klik dua kartu berurutan (L)</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Rapikan</translation>
    </message>
    <message>
        <source>Place all cards anew that are not pinned, with few crossing links</source>
        <translation>Tata ulang semua kartu yang tidak disematkan, dengan sesedikit mungkin garis bersilangan</translation>
    </message>
    <message>
        <source>Show whole map</source>
        <translation>Tampilkan seluruh peta</translation>
    </message>
    <message>
        <source>Show selected cards</source>
        <translation>Tampilkan kartu terpilih</translation>
    </message>
    <message>
        <source>Show at 100%</source>
        <translation>Tampilkan pada 100%</translation>
    </message>
    <message>
        <source>Overview in the corner</source>
        <translation>Peta kecil di sudut</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Gandakan</translation>
    </message>
    <message>
        <source>To the perspective above</source>
        <translation>Ke perspektif di atas</translation>
    </message>
    <message>
        <source>To the perspective below</source>
        <translation>Ke perspektif di bawah</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Pin here</source>
        <translation>Sematkan di sini</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lepas sematan</translation>
    </message>
    <message>
        <source>Unpin all cards</source>
        <translation>Lepas semua sematan</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Ratakan kiri</translation>
    </message>
    <message>
        <source>Same column</source>
        <translation>Sejajarkan dalam satu kolom</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Ratakan kanan</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>Ratakan atas</translation>
    </message>
    <message>
        <source>Same row</source>
        <translation>Sejajarkan dalam satu baris</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>Ratakan bawah</translation>
    </message>
    <message>
        <source>Spread evenly across</source>
        <translation>Sebar merata mendatar</translation>
    </message>
    <message>
        <source>Spread evenly down</source>
        <translation>Sebar merata tegak</translation>
    </message>
    <message>
        <source>Curved lines</source>
        <translation>Garis lengkung</translation>
    </message>
    <message>
        <source>Straight lines</source>
        <translation>Garis lurus</translation>
    </message>
    <message>
        <source>Level and upright lines</source>
        <translation>Garis siku-siku</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Turn around</source>
        <translation>Balik arah</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Beri keterangan…</translation>
    </message>
    <message>
        <source>Add the four usual perspectives</source>
        <translation>Tambah empat perspektif yang lazim</translation>
    </message>
    <message>
        <source>Add perspective</source>
        <translation>Tambah perspektif</translation>
    </message>
    <message>
        <source>Rename perspective</source>
        <translation>Ubah nama perspektif</translation>
    </message>
    <message>
        <source>Change weight</source>
        <translation>Ubah bobot</translation>
    </message>
    <message>
        <source>Move perspective up</source>
        <translation>Naikkan perspektif</translation>
    </message>
    <message>
        <source>Move perspective down</source>
        <translation>Turunkan perspektif</translation>
    </message>
    <message>
        <source>Remove perspective</source>
        <translation>Hapus perspektif</translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation>bobot {weight}</translation>
    </message>
    <message>
        <source>{count} IKU</source>
        <translation>{count} IKU</translation>
    </message>
    <message>
        <source>Without a perspective</source>
        <translation>Tanpa perspektif</translation>
    </message>
    <message>
        <source>(no wording yet)</source>
        <translation>(belum ada rumusan)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tanpa</translation>
    </message>
    <message>
        <source>Double-click to add an objective here</source>
        <translation>Klik dua kali untuk menambah sasaran di sini</translation>
    </message>
    <message>
        <source>score {score}, {light}</source>
        <translation>nilai {score}, {light}</translation>
    </message>
    <message>
        <source>link from {cause} to {effect}</source>
        <translation>hubungan dari {cause} ke {effect}</translation>
    </message>
    <message>
        <source>Strategy map</source>
        <translation>Peta strategi</translation>
    </message>
    <message>
        <source>perspective {name}</source>
        <translation>perspektif {name}</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>disematkan</translation>
    </message>
    <message>
        <source>new since the edition</source>
        <translation>baru sejak edisi</translation>
    </message>
    <message>
        <source>changed since the edition</source>
        <translation>berubah sejak edisi</translation>
    </message>
    <message>
        <source>removed since the edition</source>
        <translation>dihapus sejak edisi</translation>
    </message>
</context>
<context>
    <name>StrategyMapPage</name>
    <message>
        <source>{cards} [objective|objectives] · {links} [link|links]</source>
        <translation>{cards} sasaran · {links} hubungan</translation>
    </message>
    <message>
        <source>Strategy map</source>
        <translation>Peta strategi</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Susun</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Fewer links cross now: {after} instead of {before}.</source>
        <translation>Garis yang bersilangan berkurang dari {before} menjadi {after}.</translation>
    </message>
    <message>
        <source>The map is empty. Begin with the four usual perspectives, or set out objectives on the page Indicators &amp; targets: they appear here by themselves.</source>
        <translation>Peta masih kosong. Mulailah dengan empat perspektif yang lazim, atau susun sasaran di halaman Indikator &amp; target: sasaran itu muncul di sini dengan sendirinya.</translation>
    </message>
</context>
<context>
    <name>ZoomControl</name>
    <message>
        <source>Zoom out</source>
        <translation>Perkecil</translation>
    </message>
    <message>
        <source>Back to 100%</source>
        <translation>Kembali ke 100%</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Perbesar</translation>
    </message>
</context>
</TS>
