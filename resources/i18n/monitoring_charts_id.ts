<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>ChartBar</name>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Code or name of an indicator</source>
        <translation>Kode atau nama indikator</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Menurut</translation>
    </message>
    <message>
        <source>Grey print</source>
        <translation>Cetak abu-abu</translation>
    </message>
    <message>
        <source>Show the chart as a printer without colour prints it</source>
        <translation>Tampilkan grafik seperti hasil printer tanpa warna</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy the chart as a picture, to be pasted into a document or a slide</source>
        <translation>Salin grafik sebagai gambar untuk ditempel ke dokumen atau salindia</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Simpan sebagai…</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} dari {pages}</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tren</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Perspectives</source>
        <translation>Perspektif</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Peta panas</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Halaman berikutnya</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Halaman sebelumnya</translation>
    </message>
    <message>
        <source>years of the plan</source>
        <translation>tahun rencana</translation>
    </message>
    <message>
        <source>quarters of the year</source>
        <translation>triwulan tahun ini</translation>
    </message>
    <message>
        <source>months of the year</source>
        <translation>bulan tahun ini</translation>
    </message>
</context>
<context>
    <name>ChartPainter</name>
    <message>
        <source>Saving the chart</source>
        <translation>Menyimpan grafik</translation>
    </message>
    <message>
        <source>Drawing the chart</source>
        <translation>Menggambar grafik</translation>
    </message>
</context>
<context>
    <name>ChartSurface</name>
    <message>
        <source>Chart</source>
        <translation>Grafik</translation>
    </message>
</context>
<context>
    <name>ChartsView</name>
    <message>
        <source>There is no indicator yet that a chart could show. Write down the indicators and their targets first.</source>
        <translation>Belum ada indikator yang dapat digambar. Tuliskan dulu indikator dan targetnya.</translation>
    </message>
    <message>
        <source>This unit has no indicator in this year. Hand indicators down to it, or choose another unit.</source>
        <translation>Unit kerja ini tidak punya indikator pada tahun ini. Turunkan indikator kepadanya, atau pilih unit kerja lain.</translation>
    </message>
    <message>
        <source>No unit has an indicator in this year yet. Hand indicators down to the units first.</source>
        <translation>Belum ada unit kerja yang punya indikator pada tahun ini. Turunkan dulu indikator ke unit kerja.</translation>
    </message>
    <message>
        <source>This indicator has neither a target nor an actual that is a number. Enter its targets first.</source>
        <translation>Indikator ini belum punya target maupun realisasi berupa angka. Isi dulu targetnya.</translation>
    </message>
    <message>
        <source>Nothing has a score up to this period yet. Enter actuals; the chart draws itself from them.</source>
        <translation>Belum ada nilai sampai dengan periode ini. Isi realisasi; grafik tergambar sendiri dari situ.</translation>
    </message>
    <message>
        <source>There is no unit yet. The heat map sets units side by side.</source>
        <translation>Belum ada unit kerja. Peta panas menyandingkan unit-unit kerja.</translation>
    </message>
    <message>
        <source>Go to indicators and targets</source>
        <translation>Ke indikator &amp;&amp; target</translation>
    </message>
    <message>
        <source>Go to the cascade</source>
        <translation>Ke penjenjangan</translation>
    </message>
    <message>
        <source>Enter actuals</source>
        <translation>Isi realisasi</translation>
    </message>
    <message>
        <source>Go to the organisation</source>
        <translation>Ke organisasi</translation>
    </message>
    <message>
        <source>The chart is being drawn…</source>
        <translation>Grafik sedang digambar…</translation>
    </message>
    <message>
        <source>The chart was copied as a picture.</source>
        <translation>Grafik disalin sebagai gambar.</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Simpan grafik</translation>
    </message>
    <message>
        <source>The chart was written to {file}.</source>
        <translation>Grafik ditulis ke {file}.</translation>
    </message>
    <message>
        <source>The chart was written to {count} [file|files], the first is {file}.</source>
        <translation>Grafik ditulis ke {count} berkas, yang pertama {file}.</translation>
    </message>
</context>
<context>
    <name>ContentReader</name>
    <message>
        <source>Reading the chart</source>
        <translation>Membaca grafik</translation>
    </message>
</context>
<context>
    <name>SaveChartDialog</name>
    <message>
        <source>Save chart</source>
        <translation>Simpan grafik</translation>
    </message>
    <message>
        <source>PNG, a picture for documents and slides</source>
        <translation>PNG, gambar untuk dokumen dan salindia</translation>
    </message>
    <message>
        <source>SVG, a drawing that can be edited</source>
        <translation>SVG, gambar yang dapat disunting</translation>
    </message>
    <message>
        <source>PDF, for printing and mailing</source>
        <translation>PDF, untuk dicetak dan dikirim</translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation>A4, mendatar</translation>
    </message>
    <message>
        <source>A5, landscape</source>
        <translation>A5, mendatar</translation>
    </message>
    <message>
        <source>Slide, 16 : 9</source>
        <translation>Salindia, 16 : 9</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>Berwarna</translation>
    </message>
    <message>
        <source>Grey, for printers without colour</source>
        <translation>Abu-abu, untuk printer tanpa warna</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
</context>
</TS>
