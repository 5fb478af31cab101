<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>FollowUpView</name>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>Plans of action</source>
        <translation>Rencana aksi</translation>
    </message>
    <message>
        <source>Add a follow-up</source>
        <translation>Tambah tindak lanjut</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Tambah langkah</translation>
    </message>
    <message>
        <source>List as Excel…</source>
        <translation>Daftar ke Excel…</translation>
    </message>
    <message>
        <source>List as PDF…</source>
        <translation>Daftar ke PDF…</translation>
    </message>
    <message>
        <source>This plan has no indicators yet. Draft them on the page Indicators &amp; targets.</source>
        <translation>Rencana ini belum punya indikator. Susun di halaman Indikator &amp; target.</translation>
    </message>
    <message>
        <source>No follow-up is noted for {year}. Choose an indicator and add what is done about it: cause, action, who is in charge and until when.</source>
        <translation>Belum ada tindak lanjut untuk tahun {year}. Pilih indikator lalu catat penyebab, tindakan, penanggung jawab, dan batas waktunya.</translation>
    </message>
    <message>
        <source>No plan of action is noted for {year}. Add the steps by which the targets shall be reached, with who is in charge and the dates.</source>
        <translation>Belum ada rencana aksi untuk tahun {year}. Tambahkan langkah untuk mencapai target, beserta penanggung jawab dan tanggalnya.</translation>
    </message>
    <message>
        <source>{count} [row was|rows were] removed.</source>
        <translation>{count} baris dihapus.</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>overdue</source>
        <translation>lewat batas waktu</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>belum mulai</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>berjalan</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>done late</source>
        <translation>selesai terlambat</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>dibatalkan</translation>
    </message>
</context>
<context>
    <name>WorkItemModel</name>
    <message>
        <source>Noted by {who}</source>
        <translation>Dicatat oleh {who}</translation>
    </message>
    <message>
        <source>No indicator has this code or name.</source>
        <translation>Tidak ada indikator dengan kode atau nama ini.</translation>
    </message>
    <message>
        <source>Please choose one of: {choices}.</source>
        <translation>Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>This is no date. Write for example 15 March 2026.</source>
        <translation>Ini bukan tanggal. Tulis misalnya 15 Maret 2026.</translation>
    </message>
    <message>
        <source>Write a period, for example 2026, TW II 2026 or Maret 2026.</source>
        <translation>Tulis periode, misalnya 2026, TW II 2026, atau Maret 2026.</translation>
    </message>
    <message>
        <source>Code or name of the indicator; the rest is typed beside it</source>
        <translation>Kode atau nama indikator; isian lain diketik di sebelahnya</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>Hapus baris</translation>
    </message>
    <message>
        <source>(to be written)</source>
        <translation>(belum ditulis)</translation>
    </message>
    <message>
        <source>Add a follow-up</source>
        <translation>Tambah tindak lanjut</translation>
    </message>
    <message>
        <source>Add a step of an action</source>
        <translation>Tambah langkah rencana aksi</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Penyebab</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Penanggung jawab</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Batas waktu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Plan of action</source>
        <translation>Rencana aksi</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
</context>
</TS>
