<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>FindingDetail</name>
    <message>
        <source>Go there</source>
        <translation>Buka tempatnya</translation>
    </message>
    <message>
        <source>Reason for leaving it as it is</source>
        <translation>Alasan mengabaikan temuan</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>Let it count again</source>
        <translation>Berlakukan lagi</translation>
    </message>
    <message>
        <source>{count} [finding is|findings are] chosen.</source>
        <translation>{count} temuan dipilih.</translation>
    </message>
    <message>
        <source>Ignored by {who}, {moment}: {reason}</source>
        <translation>Diabaikan oleh {who}, {moment}: {reason}</translation>
    </message>
    <message>
        <source>Fix all {count}</source>
        <translation>Perbaiki semua ({count})</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Mengapa penting</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Yang perlu dilakukan</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
</context>
<context>
    <name>FindingsFilterBar</name>
    <message>
        <source>Search place, sentence or rule</source>
        <translation>Cari tempat, kalimat, atau aturan</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Semua unit</translation>
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
        <source>errors</source>
        <translation>kesalahan</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>peringatan</translation>
    </message>
    <message>
        <source>information</source>
        <translation>informasi</translation>
    </message>
    <message>
        <source>what counts</source>
        <translation>yang berlaku</translation>
    </message>
    <message>
        <source>what is ignored</source>
        <translation>yang diabaikan</translation>
    </message>
    <message>
        <source>both</source>
        <translation>keduanya</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>aturan</translation>
    </message>
    <message>
        <source>place</source>
        <translation>tempat</translation>
    </message>
</context>
<context>
    <name>FindingsItemModel</name>
    <message>
        <source>Severity</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit kerja</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Kesalahan</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informasi</translation>
    </message>
    <message>
        <source>A finding goes when what it is about is corrected: press Enter to go there.</source>
        <translation>Temuan hilang bila penyebabnya diperbaiki: tekan Enter untuk menuju ke sana.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Buka tempatnya</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Diabaikan</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>List of findings</source>
        <translation>Daftar temuan</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy the chosen findings as a table, with headings</source>
        <translation>Salin temuan yang dipilih sebagai tabel, dengan judul kolom</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Rules set aside</source>
        <translation>Aturan disesuaikan</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Worksheet as Excel…</source>
        <translation>Lembar kerja ke Excel…</translation>
    </message>
    <message>
        <source>Worksheet as PDF…</source>
        <translation>Lembar kerja ke PDF…</translation>
    </message>
    <message>
        <source>The plan is being checked…</source>
        <translation>Rencana sedang diperiksa…</translation>
    </message>
    <message>
        <source>No finding fits the filter.</source>
        <translation>Tidak ada temuan yang cocok dengan saringan.</translation>
    </message>
    <message>
        <source>There is nothing to check yet: this plan has no indicators. Write its objectives first.</source>
        <translation>Belum ada yang diperiksa: rencana ini belum memuat indikator. Susun sasaran dan indikatornya dahulu.</translation>
    </message>
    <message>
        <source>No findings: nothing stands against issuing this plan.</source>
        <translation>Tidak ada temuan: rencana ini siap diterbitkan.</translation>
    </message>
    <message>
        <source>{errors} [error|errors] · {warnings} [warning|warnings] · {infos} for information · {ignored} ignored</source>
        <translation>{errors} kesalahan · {warnings} peringatan · {infos} informasi · {ignored} diabaikan</translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation>{count} ditampilkan</translation>
    </message>
    <message>
        <source>This finding is about the plan as a whole; there is no single place.</source>
        <translation>Temuan ini tentang rencana secara keseluruhan; tidak ada satu tempat yang dapat dibuka.</translation>
    </message>
    <message>
        <source>Fix {count} [finding|findings]: {rule}</source>
        <translation>Perbaiki {count} temuan: {rule}</translation>
    </message>
    <message>
        <source>{count} [finding|findings] of this rule [needs|need] the planner&apos;s own hand.</source>
        <translation>{count} temuan aturan ini perlu diperbaiki sendiri.</translation>
    </message>
    <message>
        <source>Ignore {count} [finding|findings]</source>
        <translation>Abaikan {count} temuan</translation>
    </message>
    <message>
        <source>Let findings count again</source>
        <translation>Berlakukan lagi temuan</translation>
    </message>
    <message>
        <source>Change how a rule is applied</source>
        <translation>Ubah penerapan aturan</translation>
    </message>
    <message>
        <source>{count} [finding was|findings were] copied.</source>
        <translation>{count} temuan disalin.</translation>
    </message>
    <message>
        <source>{number} {title}: as shipped again</source>
        <translation>{number} {title}: kembali ke bawaan</translation>
    </message>
    <message>
        <source>Apply a rule as shipped</source>
        <translation>Terapkan aturan seperti bawaan</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Reword: {value}</source>
        <translation>Ubah rumusan: {value}</translation>
    </message>
    <message>
        <source>Set the unit of measure: {value}</source>
        <translation>Isi satuan: {value}</translation>
    </message>
    <message>
        <source>Take the name: {value}</source>
        <translation>Samakan nama: {value}</translation>
    </message>
    <message>
        <source>Take the last actual for the baseline: {value}</source>
        <translation>Pakai realisasi terakhir sebagai nilai dasar: {value}</translation>
    </message>
    <message>
        <source>Set the baseline year: {value}</source>
        <translation>Isi tahun dasar: {value}</translation>
    </message>
    <message>
        <source>Let the indicator hold for {value}</source>
        <translation>Nyatakan indikator berlaku {value}</translation>
    </message>
    <message>
        <source>Spread the year evenly over its months</source>
        <translation>Bagi rata target tahun per bulan</translation>
    </message>
    <message>
        <source>Map to: {value}</source>
        <translation>Petakan ke: {value}</translation>
    </message>
    <message>
        <source>Confirm the reading: {value}</source>
        <translation>Pastikan dibaca: {value}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Review</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Menerbitkan</translation>
    </message>
</context>
<context>
    <name>ReportExport</name>
    <message>
        <source>Worksheet of findings</source>
        <translation>Lembar kerja pemeriksaan</translation>
    </message>
</context>
<context>
    <name>RuleSettings</name>
    <message>
        <source>In this plan</source>
        <translation>Dalam rencana ini</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Batas</translation>
    </message>
    <message>
        <source>as shipped ({severity})</source>
        <translation>bawaan ({severity})</translation>
    </message>
    <message>
        <source>off</source>
        <translation>dimatikan</translation>
    </message>
    <message>
        <source>error</source>
        <translation>kesalahan</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>peringatan</translation>
    </message>
    <message>
        <source>information</source>
        <translation>informasi</translation>
    </message>
</context>
</TS>
