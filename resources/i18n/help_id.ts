<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>ContentsList</name>
    <message>
        <source>Contents</source>
        <translation>Daftar isi</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Tidak ada yang cocok dengan “{words}”</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide – BSC Planner</source>
        <translation>Panduan – BSC Planner</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Cari di panduan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Daftar isi</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Halaman panduan</translation>
    </message>
    <message>
        <source>The guide is written in Indonesian.</source>
        <translation>Panduan ditulis dalam bahasa Indonesia.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Edit the cell</source>
        <translation>Menyunting sel</translation>
    </message>
    <message>
        <source>One cell down or up; on a name a new row below</source>
        <translation>Satu sel ke bawah atau ke atas; pada nama: baris baru di bawahnya</translation>
    </message>
    <message>
        <source>One cell to the right or left; while naming a new row its level</source>
        <translation>Satu sel ke kanan atau ke kiri; saat menamai baris baru: tingkatnya</translation>
    </message>
    <message>
        <source>Leave the cell as it was</source>
        <translation>Membiarkan sel seperti semula</translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation>Memperluas pilihan</translation>
    </message>
    <message>
        <source>To the edge of the filled cells</source>
        <translation>Ke tepi sel yang terisi</translation>
    </message>
    <message>
        <source>First column; first cell</source>
        <translation>Kolom pertama; sel pertama</translation>
    </message>
    <message>
        <source>Last column; last cell</source>
        <translation>Kolom terakhir; sel terakhir</translation>
    </message>
    <message>
        <source>Select the column</source>
        <translation>Memilih kolom</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>Memilih baris</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Memilih semua</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Mencari tempat berikutnya</translation>
    </message>
    <message>
        <source>Choices of the cell, else the filter of its column</source>
        <translation>Pilihan sel, atau saringan kolomnya</translation>
    </message>
    <message>
        <source>To the next card in this direction</source>
        <translation>Ke kartu berikutnya di arah itu</translation>
    </message>
    <message>
        <source>Move the selected cards</source>
        <translation>Memindahkan kartu yang dipilih</translation>
    </message>
    <message>
        <source>Edit the text of the card</source>
        <translation>Menyunting teks kartu</translation>
    </message>
    <message>
        <source>Hold it and drag: move the sheet</source>
        <translation>Tahan lalu seret: menggeser lembar</translation>
    </message>
    <message>
        <source>Zoom in, zoom out, 100%</source>
        <translation>Memperbesar, memperkecil, 100%</translation>
    </message>
    <message>
        <source>Give up what is under way</source>
        <translation>Membatalkan yang sedang dikerjakan</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Di mana saja</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>In every table</source>
        <translation>Di setiap tabel</translation>
    </message>
    <message>
        <source>On the strategy map</source>
        <translation>Di peta strategi</translation>
    </message>
    <message>
        <source>key</source>
        <translation>tombol</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>gunanya</translation>
    </message>
</context>
<context>
    <name>TermButton</name>
    <message>
        <source>What is this: {term}</source>
        <translation>Apa artinya: {term}</translation>
    </message>
</context>
<context>
    <name>TermPopup</name>
    <message>
        <source>Source: {source}</source>
        <translation>Sumber: {source}</translation>
    </message>
    <message>
        <source>More in the guide</source>
        <translation>Selengkapnya di panduan</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Polarity</source>
        <translation>Polarisasi</translation>
    </message>
    <message>
        <source>Which direction is good.
▲ Maximize: higher is better, such as revenue.
▼ Minimize: lower is better, such as complaints.
◆ Stabilize: closer to the target is better, such as budget absorption.
The wrong polarity turns the score of an indicator round.</source>
        <translation>Arah yang baik.
▲ Maximize: makin tinggi makin baik, misalnya penerimaan.
▼ Minimize: makin rendah makin baik, misalnya pengaduan.
◆ Stabilize: makin dekat ke target makin baik, misalnya penyerapan anggaran.
Polarisasi yang keliru membalik nilai indikatornya.</translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation>Konsolidasi</translation>
    </message>
    <message>
        <source>How quarters or months become the figure of a year.
Sum: they are added, such as reports issued.
Average: their mean, such as a monthly index.
Last known value: the latest figure holds, such as a percentage up to date.
Targets and actuals are consolidated in the same way.</source>
        <translation>Cara triwulan atau bulan menjadi angka setahun.
Jumlah: dijumlahkan, misalnya laporan yang terbit.
Rata-rata: dirata-rata, misalnya indeks bulanan.
Nilai terakhir: angka terakhir yang diketahui yang berlaku, misalnya persentase sampai dengan.
Target dan realisasi digabungkan dengan cara yang sama.</translation>
    </message>
    <message>
        <source>How a target is handed down</source>
        <translation>Cara target diturunkan</translation>
    </message>
    <message>
        <source>Same: the receiver has the same indicator and target.
Share: a part of the target; the parts must agree with the whole.
Component: an indicator of its own that the indicator above is computed from.
Own measure: an indicator of its own that supports, without arithmetic.</source>
        <translation>Sama (adopsi langsung): indikator dan target penerima sama dengan atasannya.
Bagian (lingkup dipersempit): sebagian dari target; bagian-bagiannya harus cocok dengan keseluruhan.
Komponen (komponen pembentuk): indikator sendiri yang membentuk indikator atasan.
Ukuran sendiri (buat baru): indikator sendiri yang mendukung, tanpa hitungan.</translation>
    </message>
    <message>
        <source>Status of a score</source>
        <translation>Status nilai</translation>
    </message>
    <message>
        <source>● reached, ▲ needs attention, ■ not reached, ○ no score yet.
Where one ends and the next begins is said by the rule set of the plan. What is not reported is not zero: it is left out and told.</source>
        <translation>● tercapai, ▲ perlu perhatian, ■ belum tercapai, ○ belum ada nilai.
Batasnya ditentukan perangkat aturan rencana ini. Yang belum dilaporkan bukan nol: tidak ikut dihitung dan disebutkan.</translation>
    </message>
    <message>
        <source>Evidence of a rule set</source>
        <translation>Mutu bukti perangkat aturan</translation>
    </message>
    <message>
        <source>A: taken from the official text. B: from a quotation of it. C: from a third party.
Compare rules with evidence C with the official text before you rely on them.</source>
        <translation>A: dari naskah resmi. B: dari kutipannya. C: dari pihak ketiga.
Cocokkan aturan berbukti C dengan naskah resmi sebelum diandalkan.</translation>
    </message>
    <message>
        <source>Edition and checkpoint</source>
        <translation>Edisi dan titik simpan</translation>
    </message>
    <message>
        <source>An edition is the plan frozen under a legal ground: numbered, dated, sealed; it never changes again.
A checkpoint keeps the plan as it is now without legal meaning, for example before a meeting.</source>
        <translation>Edisi adalah rencana yang dibekukan di bawah dasar hukum: bernomor, bertanggal, tersegel; tidak berubah lagi.
Titik simpan menyimpan rencana seperti sekarang tanpa makna hukum, misalnya sebelum rapat.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>Something doubtful in the plan. ■ An error is what a reviewer will ask about, ▲ a warning deserves a look, ○ a remark is good to know.
A finding never stops you. What is as it should be is ignored with a reason.</source>
        <translation>Sesuatu yang meragukan dalam rencana. ■ Kesalahan akan ditanyakan evaluator, ▲ peringatan patut dilihat, ○ keterangan sekadar diketahui.
Temuan tidak pernah menghalangi. Yang memang begitu adanya diabaikan dengan alasan.</translation>
    </message>
</context>
</TS>
