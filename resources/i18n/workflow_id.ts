<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>HeaderForm</name>
    <message>
        <source>for example 1-7-2026</source>
        <translation>misalnya 1-7-2026</translation>
    </message>
    <message>
        <source>number and title, as printed</source>
        <translation>nomor dan judul, seperti tercetak</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Legal instrument</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Berlaku mulai</translation>
    </message>
    <message>
        <source>Legal reason</source>
        <translation>Alasan hukum</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Penjelasan</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit kerja</translation>
    </message>
    <message>
        <source>Change the head of a revision</source>
        <translation>Ubah kepala usulan</translation>
    </message>
    <message>
        <source>the whole plan</source>
        <translation>seluruh rencana</translation>
    </message>
    <message>
        <source>choose the legal reason</source>
        <translation>pilih alasan hukum</translation>
    </message>
</context>
<context>
    <name>ImpactLinesModel</name>
    <message>
        <source>{count} more [row|rows] of people</source>
        <translation>{count} baris pegawai lainnya</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Menjadi</translation>
    </message>
</context>
<context>
    <name>ImpactPanel</name>
    <message>
        <source>issued as a draft</source>
        <translation>terbit sebagai draf</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>terbit</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>sudah ditandatangani</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Dampak</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Tampilkan daftar</translation>
    </message>
    <message>
        <source>Being computed …</source>
        <translation>Sedang dihitung …</translation>
    </message>
    <message>
        <source>Computing what a revision changes</source>
        <translation>Menghitung dampak usulan</translation>
    </message>
    <message>
        <source>{indicators} [indicator|indicators] · {units} [unit|units] (PK) · {positions} [position|positions] · {people} [person|people] · {documents} issued [document|documents], {signed} signed</source>
        <translation>{indicators} indikator · {units} unit (PK) · {positions} jabatan · {people} pegawai · {documents} dokumen terbit, {signed} di antaranya sudah ditandatangani</translation>
    </message>
    <message>
        <source>Hide the list</source>
        <translation>Sembunyikan daftar</translation>
    </message>
</context>
<context>
    <name>ProposalsView</name>
    <message>
        <source>List of changes</source>
        <translation>Daftar perubahan</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Usulan baru</translation>
    </message>
    <message>
        <source>+ Row</source>
        <translation>+ Baris</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Ajukan</translation>
    </message>
    <message>
        <source>Agree on all</source>
        <translation>Sepakati semua</translation>
    </message>
    <message>
        <source>Reject …</source>
        <translation>Tolak …</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Ajukan lagi</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Tetapkan berlaku</translation>
    </message>
    <message>
        <source>No change is proposed. Begin one here, or point at a target on the page “Indicators &amp; targets” and choose “Propose a change”.</source>
        <translation>Belum ada usulan perubahan. Mulai di sini, atau tunjuk sebuah target di halaman “Indikator &amp; target” lalu pilih “Usulkan perubahan”.</translation>
    </message>
    <message>
        <source>Carry out the {count} [row|rows] too whose value in force has changed since [it was|they were] proposed</source>
        <translation>Tetapkan juga {count} baris yang nilai berlakunya sudah berubah sejak diusulkan</translation>
    </message>
    <message>
        <source>Rejected by {who}: {reason}</source>
        <translation>Ditolak oleh {who}: {reason}</translation>
    </message>
    <message>
        <source>Why is it rejected? The reason is kept.</source>
        <translation>Mengapa ditolak? Alasannya disimpan.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Reject a revision</source>
        <translation>Tolak usulan</translation>
    </message>
    <message>
        <source>Throw away a revision</source>
        <translation>Buang usulan</translation>
    </message>
    <message>
        <source>The draft was thrown away.</source>
        <translation>Draf usulan dibuang.</translation>
    </message>
    <message>
        <source>Put a revision in force</source>
        <translation>Tetapkan usulan berlaku</translation>
    </message>
    <message>
        <source>“{title}” is in force. {count} issued [document|documents] must be issued anew.</source>
        <translation>“{title}” berlaku. {count} dokumen terbit harus diterbitkan ulang.</translation>
    </message>
</context>
<context>
    <name>RevisionListModel</name>
    <message>
        <source>{kind} · {count} [row|rows]</source>
        <translation>{kind} · {count} baris</translation>
    </message>
</context>
<context>
    <name>RevisionListView</name>
    <message>
        <source>Proposed changes</source>
        <translation>Usulan perubahan</translation>
    </message>
</context>
<context>
    <name>RowsItemModel</name>
    <message>
        <source>(none)</source>
        <translation>(belum ada)</translation>
    </message>
    <message>
        <source>In force now: {value}</source>
        <translation>Yang berlaku sekarang: {value}</translation>
    </message>
    <message>
        <source>Also proposed to change in: {titles}</source>
        <translation>Juga diusulkan berubah dalam: {titles}</translation>
    </message>
    <message>
        <source>(taken away)</source>
        <translation>(dihapus)</translation>
    </message>
    <message>
        <source>(removed from the plan)</source>
        <translation>(sudah dihapus dari rencana)</translation>
    </message>
    <message>
        <source>This revision is in force or was rejected; it is kept as it is.</source>
        <translation>Usulan ini sudah berlaku atau ditolak; isinya disimpan apa adanya.</translation>
    </message>
    <message>
        <source>This is what is in force.</source>
        <translation>Ini nilai yang berlaku.</translation>
    </message>
    <message>
        <source>Please choose one of: {choices}.</source>
        <translation>Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>No indicator has this code or name.</source>
        <translation>Tidak ada indikator dengan kode atau nama ini.</translation>
    </message>
    <message>
        <source>Write a year, for example 2026.</source>
        <translation>Tulis tahun, misalnya 2026.</translation>
    </message>
    <message>
        <source>Empty: the value shall be taken away.</source>
        <translation>Kosong: nilainya dihapus.</translation>
    </message>
    <message>
        <source>Code of an indicator · the year and the proposed target beside it</source>
        <translation>Kode indikator · tahun dan target usulan di sebelahnya</translation>
    </message>
    <message>
        <source>Propose a change</source>
        <translation>Usulkan perubahan</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>Hapus baris</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Usulan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Year or field</source>
        <translation>Tahun/isian</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Tanggapan</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Disepakati</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>Propose a change</source>
        <translation>Usulkan perubahan</translation>
    </message>
    <message>
        <source>Target {year} of {name}:</source>
        <translation>Target {year} untuk {name}:</translation>
    </message>
    <message>
        <source>Proposed in “{title}”.</source>
        <translation>Diusulkan dalam “{title}”.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>{kind} {year}</source>
        <translation>{kind} {year}</translation>
    </message>
    <message>
        <source>Change of the Renstra</source>
        <translation>Perubahan Renstra</translation>
    </message>
    <message>
        <source>Change of an agreement (PK)</source>
        <translation>Perubahan perjanjian kinerja</translation>
    </message>
    <message>
        <source>Revision of targets</source>
        <translation>Revisi target</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Koreksi</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draf</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>diusulkan</translation>
    </message>
    <message>
        <source>in discussion</source>
        <translation>dibahas</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>disepakati</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>berlaku</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>open</source>
        <translation>terbuka</translation>
    </message>
</context>
</TS>
