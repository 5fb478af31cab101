<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>Actuals</name>
    <message>
        <source>Months</source>
        <translation>Bulanan</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Triwulanan</translation>
    </message>
    <message>
        <source>Half-years</source>
        <translation>Semesteran</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>Tahunan</translation>
    </message>
    <message>
        <source>Actuals taken together from the start of the year to {period}, by consolidation</source>
        <translation>Realisasi sejak awal tahun s.d. {period}, digabung menurut konsolidasi</translation>
    </message>
    <message>
        <source>Actual against target up to {period}</source>
        <translation>Realisasi terhadap target s.d. {period}</translation>
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
        <source>Target {year}</source>
        <translation>Target {year}</translation>
    </message>
    <message>
        <source>to {period}</source>
        <translation>s.d. {period}</translation>
    </message>
    <message>
        <source>Actual up to the period</source>
        <translation>Realisasi s.d. periode</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indeks</translation>
    </message>
    <message>
        <source>{period}: small at the left the target up to its end, then the actual</source>
        <translation>{period}: kecil di kiri target s.d. akhir periode, lalu realisasinya</translation>
    </message>
    <message>
        <source>Q {number}</source>
        <translation>TW {number}</translation>
    </message>
    <message>
        <source>H {number}</source>
        <translation>Sem {number}</translation>
    </message>
    <message>
        <source>All indicators</source>
        <translation>Semua indikator</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>Belum diisi</translation>
    </message>
    <message>
        <source>■ Red</source>
        <translation>■ Merah</translation>
    </message>
    <message>
        <source>▲ Yellow</source>
        <translation>▲ Kuning</translation>
    </message>
    <message>
        <source>Without evidence</source>
        <translation>Tanpa bukti</translation>
    </message>
    <message>
        <source>Without a perspective</source>
        <translation>Tanpa perspektif</translation>
    </message>
    <message>
        <source>Indicators without an objective</source>
        <translation>Indikator tanpa sasaran</translation>
    </message>
    <message>
        <source>Evidence: {evidence}</source>
        <translation>Bukti: {evidence}</translation>
    </message>
    <message>
        <source>Target up to {period}: {target}</source>
        <translation>Target s.d. {period}: {target}</translation>
    </message>
    <message>
        <source>“{printed}” is read as {meaning}: {doubt}</source>
        <translation>“{printed}” dibaca {meaning}: {doubt}</translation>
    </message>
    <message>
        <source>A dash: not filled in</source>
        <translation>Tanda hubung: belum diisi</translation>
    </message>
    <message>
        <source>Not applicable in this period: counts nowhere and is not missing</source>
        <translation>Tidak berlaku pada periode ini: tidak dihitung dan bukan kekurangan</translation>
    </message>
    <message>
        <source>Zero is a figure like any other</source>
        <translation>Nol adalah angka seperti yang lain</translation>
    </message>
    <message>
        <source>Reported {when}</source>
        <translation>Dicatat {when}</translation>
    </message>
    <message>
        <source>Reported by {who}</source>
        <translation>Dicatat oleh {who}</translation>
    </message>
    <message>
        <source>Reported by {who}, {when}</source>
        <translation>Dicatat oleh {who}, {when}</translation>
    </message>
    <message>
        <source>Consolidation: {consolidation}</source>
        <translation>Konsolidasi: {consolidation}</translation>
    </message>
    <message>
        <source>Handed down: the unit reports its part</source>
        <translation>Diturunkan: unit melaporkan bagiannya</translation>
    </message>
    <message>
        <source>{actual} against {target}</source>
        <translation>{actual} terhadap {target}</translation>
    </message>
</context>
<context>
    <name>ActualsItemModel</name>
    <message>
        <source>The plan is open for reading only.</source>
        <translation>Rencana ini dibuka hanya untuk dibaca.</translation>
    </message>
    <message>
        <source>These are the targets of a past day; go back to the latest to type actuals.</source>
        <translation>Ini target pada hari yang lalu; kembali ke target terbaru untuk mengisi realisasi.</translation>
    </message>
    <message>
        <source>The year {year} is closed; it can be opened again under Revisions, with a reason.</source>
        <translation>Tahun {year} sudah ditutup; dapat dibuka kembali di halaman Revisi dengan alasan.</translation>
    </message>
    <message>
        <source>Actuals belong to indicators: type them in the rows below.</source>
        <translation>Realisasi diisi pada indikator: isi di baris di bawahnya.</translation>
    </message>
    <message>
        <source>This figure is computed from the actuals of the periods.</source>
        <translation>Angka ini dihitung dari realisasi tiap periode.</translation>
    </message>
    <message>
        <source>Only actuals are typed here; the rest is changed under “Indicators &amp; targets”.</source>
        <translation>Di sini hanya realisasi yang diisi; yang lain diubah di halaman “Indikator &amp; target”.</translation>
    </message>
    <message>
        <source>This is no number, range, limit or known grade, so it cannot be measured. Press Enter once more to keep it as a text; N/A says that nothing applies in this period.</source>
        <translation>Ini bukan angka, rentang, batas, atau nilai yang dikenal, jadi tidak dapat diukur. Tekan Enter sekali lagi untuk menyimpannya sebagai teks; N/A berarti tidak berlaku pada periode ini.</translation>
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
        <source>Not applicable in this period: counts nowhere and is not missing.</source>
        <translation>Tidak berlaku pada periode ini: tidak dihitung dan bukan kekurangan.</translation>
    </message>
    <message>
        <source>A dash: not filled in.</source>
        <translation>Tanda hubung: belum diisi.</translation>
    </message>
    <message>
        <source>Confirm reading</source>
        <translation>Pastikan bacaan angka</translation>
    </message>
</context>
<context>
    <name>ActualsView</name>
    <message>
        <source>List of actuals</source>
        <translation>Daftar realisasi</translation>
    </message>
    <message>
        <source>No indicator meets the filter.</source>
        <translation>Tidak ada indikator yang sesuai dengan saringan.</translation>
    </message>
    <message>
        <source>Show all indicators</source>
        <translation>Tampilkan semua indikator</translation>
    </message>
    <message>
        <source>Evidence for {period}</source>
        <translation>Bukti {period}</translation>
    </message>
    <message>
        <source>There are no indicators yet. Add objectives and indicators first; their actuals go here.</source>
        <translation>Belum ada indikator. Tambahkan sasaran dan indikator lebih dahulu; realisasinya diisi di sini.</translation>
    </message>
    <message>
        <source>To indicators &amp;&amp; targets</source>
        <translation>Ke indikator &amp;&amp; target</translation>
    </message>
    <message>
        <source>This unit has no indicators in {year}: hand some down to it, or give it its own.</source>
        <translation>Unit ini belum memegang indikator tahun {year}: turunkan indikator kepadanya, atau beri indikatornya sendiri.</translation>
    </message>
    <message>
        <source>To the cascade</source>
        <translation>Ke penjenjangan</translation>
    </message>
    <message>
        <source>No indicator belongs to {year}: choose another year, or add indicators.</source>
        <translation>Tidak ada indikator untuk tahun {year}: pilih tahun lain, atau tambahkan indikator.</translation>
    </message>
    <message>
        <source>{count} [indicator|indicators] shown</source>
        <translation>{count} indikator ditampilkan</translation>
    </message>
    <message>
        <source>{count} [figure|figures] · sum {total} · average {average}</source>
        <translation>{count} angka · jumlah {total} · rata-rata {average}</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>Evidence of the actual</source>
        <translation>Bukti realisasi</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Choose the cell of an actual to see what proves it.</source>
        <translation>Pilih sel realisasi untuk melihat buktinya.</translation>
    </message>
    <message>
        <source>Type the actual first; then note here what proves it.</source>
        <translation>Isi realisasinya lebih dahulu, lalu catat buktinya di sini.</translation>
    </message>
    <message>
        <source>No evidence was noted.</source>
        <translation>Tidak ada bukti yang dicatat.</translation>
    </message>
    <message>
        <source>Note, file or web address that proves the actual; one to a line</source>
        <translation>Catatan, berkas, atau alamat web yang membuktikan realisasi; satu per baris</translation>
    </message>
    <message>
        <source>File that proves the actual</source>
        <translation>Berkas bukti realisasi</translation>
    </message>
    <message>
        <source>{file} is not there (any more).</source>
        <translation>{file} tidak (lagi) ditemukan.</translation>
    </message>
    <message>
        <source>{file} is a program and is not started from here; its folder was opened.</source>
        <translation>{file} adalah program dan tidak dijalankan dari sini; foldernya yang dibuka.</translation>
    </message>
</context>
<context>
    <name>SheetBar</name>
    <message>
        <source>Periods</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Code, name or unit of measure</source>
        <translation>Kode, nama, atau satuan</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Back to the outline</source>
        <translation>Kembali ke susunan rencana</translation>
    </message>
    <message>
        <source>{count} not filled in</source>
        <translation>{count} belum diisi</translation>
    </message>
    <message>
        <source>Actuals still to be reported up to {period}; click to show only these indicators</source>
        <translation>Realisasi yang belum dilaporkan s.d. {period}; klik untuk menampilkan hanya indikator itu</translation>
    </message>
    <message>
        <source>Everything filled in</source>
        <translation>Semua terisi</translation>
    </message>
    <message>
        <source>Every actual up to {period} is reported</source>
        <translation>Semua realisasi s.d. {period} sudah dilaporkan</translation>
    </message>
    <message>
        <source>{kind}: {count} more [actual|actuals]</source>
        <translation>{kind}: {count} realisasi lain</translation>
    </message>
    <message>
        <source>Show these periods</source>
        <translation>Tampilkan periode ini</translation>
    </message>
</context>
<context>
    <name>SheetNotice</name>
    <message>
        <source>The year {year} is closed: its actuals and their evidence stay as they are.</source>
        <translation>Tahun {year} sudah ditutup: realisasi dan buktinya tidak berubah lagi.</translation>
    </message>
    <message>
        <source>Open it again under Revisions</source>
        <translation>Buka kembali di halaman Revisi</translation>
    </message>
    <message>
        <source>There are no targets for {year} yet: actuals can be typed, but nothing can be scored.</source>
        <translation>Rencana ini belum punya target tahun {year}: realisasi dapat diisi, tetapi belum dapat dinilai.</translation>
    </message>
    <message>
        <source>Enter targets</source>
        <translation>Isi target</translation>
    </message>
</context>
</TS>
