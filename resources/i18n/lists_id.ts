<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>GridExport</name>
    <message>
        <source>Export list as Excel…</source>
        <translation>Ekspor daftar ke Excel…</translation>
    </message>
    <message>
        <source>Export list as CSV…</source>
        <translation>Ekspor daftar ke CSV…</translation>
    </message>
    <message>
        <source>Reading the list: {done} of {total} [row|rows]</source>
        <translation>Membaca daftar: {done} dari {total} baris</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing was written: the list changed or you stopped it.</source>
        <translation>Tidak ada yang ditulis: daftar berubah atau Anda menghentikannya.</translation>
    </message>
</context>
<context>
    <name>LongCopy</name>
    <message>
        <source>Copying: {done} of {total} [row|rows]</source>
        <translation>Menyalin: {done} dari {total} baris</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>{count} [row was|rows were] copied.</source>
        <translation>{count} baris disalin.</translation>
    </message>
    <message>
        <source>Nothing was copied: the list changed or you stopped it.</source>
        <translation>Tidak ada yang disalin: daftar berubah atau Anda menghentikannya.</translation>
    </message>
</context>
</TS>
