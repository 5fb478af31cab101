<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>CellNotes</name>
    <message>
        <source>and {count} older (Shift+F2)</source>
        <translation>dan {count} yang lebih lama (Shift+F2)</translation>
    </message>
</context>
<context>
    <name>CellNoting</name>
    <message>
        <source>Change a note</source>
        <translation>Ubah catatan</translation>
    </message>
    <message>
        <source>Add a cell note</source>
        <translation>Tambah catatan sel</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>Hapus catatan</translation>
    </message>
    <message>
        <source>The note was removed.</source>
        <translation>Catatan dihapus.</translation>
    </message>
</context>
<context>
    <name>NoteBubble</name>
    <message>
        <source>Notes on {cell}</source>
        <translation>Catatan untuk {cell}</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Belum ada catatan.</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Tulis catatan…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Propose or answer…</source>
        <translation>Usulkan atau jawab…</translation>
    </message>
    <message>
        <source>In the details panel: proposals, answers and what was agreed</source>
        <translation>Di panel rincian: usulan, jawaban, dan yang disepakati</translation>
    </message>
    <message>
        <source>Save change</source>
        <translation>Simpan perubahan</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Change the note</source>
        <translation>Ubah catatan</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Hapus catatan</translation>
    </message>
</context>
</TS>
