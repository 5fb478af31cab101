<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>CascadeTab</name>
    <message>
        <source>Receiver</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Cascade of the indicator</source>
        <translation>Penjenjangan indikator</translation>
    </message>
    <message>
        <source>Not handed down yet. The Cascade page does that.</source>
        <translation>Belum diturunkan. Turunkan di halaman Penjenjangan.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Kepada</translation>
    </message>
    <message>
        <source>{mark} {unit}: {parts} of {target}</source>
        <translation>{mark} {unit}: {parts} dari {target}</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
</context>
<context>
    <name>FindingsBox</name>
    <message>
        <source>Show the rule</source>
        <translation>Lihat aturan</translation>
    </message>
    <message>
        <source>Ignore with a reason…</source>
        <translation>Abaikan dengan alasan…</translation>
    </message>
    <message>
        <source>Reason, then Enter</source>
        <translation>Alasan, lalu Enter</translation>
    </message>
    <message>
        <source>{place} of {count} ›</source>
        <translation>{place} dari {count} ›</translation>
    </message>
    <message>
        <source>Ignore a finding</source>
        <translation>Abaikan temuan</translation>
    </message>
</context>
<context>
    <name>FormTab</name>
    <message>
        <source>Manual IKU: {filled} of {count} fields filled</source>
        <translation>Manual IKU: {filled} dari {count} isian lengkap</translation>
    </message>
    <message>
        <source>Change the {field}</source>
        <translation>Ubah {field}</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Nothing was changed since the element came into the plan.</source>
        <translation>Belum ada perubahan sejak data ini masuk ke rencana.</translation>
    </message>
    <message>
        <source>{moment} · {who} · {action}</source>
        <translation>{moment} · {who} · {action}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>{kind} added: {content}</source>
        <translation>{kind} ditambahkan: {content}</translation>
    </message>
    <message>
        <source>{kind} removed: {content}</source>
        <translation>{kind} dihapus: {content}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Select an objective, an indicator, a unit or a person to see its details here.</source>
        <translation>Pilih sasaran, indikator, unit, atau pegawai untuk melihat rinciannya di sini.</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Cascade</source>
        <translation>Jenjang</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Write a note…</source>
        <translation>Tulis catatan…</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Catatan baru</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Tambah catatan</translation>
    </message>
    <message>
        <source>{who} · {moment}</source>
        <translation>{who} · {moment}</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Hapus catatan</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Tambah catatan</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>Hapus catatan</translation>
    </message>
</context>
<context>
    <name>OwnerList</name>
    <message>
        <source>Add a unit…</source>
        <translation>Tambah unit…</translation>
    </message>
    <message>
        <source>Remove {unit}</source>
        <translation>Hapus {unit}</translation>
    </message>
    <message>
        <source>Change the owners</source>
        <translation>Ubah penanggung jawab</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Inspector</source>
        <translation>Panel rincian</translation>
    </message>
</context>
<context>
    <name>TargetChain</name>
    <message>
        <source>Typed since then, by no instrument</source>
        <translation>Diketik sesudahnya, tanpa dasar hukum</translation>
    </message>
    <message>
        <source>Before, by {instrument}</source>
        <translation>Semula, {instrument}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sejak {day}</translation>
    </message>
    <message>
        <source>since the beginning of the year</source>
        <translation>sejak awal tahun</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Koreksi</translation>
    </message>
    <message>
        <source>recorded by {who}, {when}</source>
        <translation>dicatat oleh {who}, {when}</translation>
    </message>
    <message>
        <source>● in force</source>
        <translation>● berlaku</translation>
    </message>
</context>
<context>
    <name>TargetTab</name>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Realisasi</translation>
    </message>
    <message>
        <source>Milestones and actuals</source>
        <translation>Target periodik dan realisasi</translation>
    </message>
    <message>
        <source>Milestones {year} (up to the period; consolidation: {consolidation})</source>
        <translation>Target periodik {year} (s.d. periode; konsolidasi: {consolidation})</translation>
    </message>
    <message>
        <source>to Q{quarter}</source>
        <translation>s.d. TW {quarter}</translation>
    </message>
    <message>
        <source>Computed from the year&apos;s target; type to set it by hand</source>
        <translation>Dihitung dari target tahun; ketik untuk mengisinya sendiri</translation>
    </message>
    <message>
        <source>History of the target {year}</source>
        <translation>Riwayat target {year}</translation>
    </message>
    <message>
        <source>Change a figure of {period}</source>
        <translation>Ubah angka {period}</translation>
    </message>
</context>
<context>
    <name>WhyTab</name>
    <message>
        <source>Copy as text</source>
        <translation>Salin sebagai teks</translation>
    </message>
    <message>
        <source>Why no value?</source>
        <translation>Mengapa belum ada nilai?</translation>
    </message>
    <message>
        <source>Why {score}?</source>
        <translation>Mengapa {score}?</translation>
    </message>
    <message>
        <source>This element has no score up to {period}.</source>
        <translation>Unsur ini tidak memiliki nilai s.d. {period}.</translation>
    </message>
    <message>
        <source>up to {period} · {unit}</source>
        <translation>s.d. {period} · {unit}</translation>
    </message>
</context>
</TS>
