<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign to position</source>
        <translation>Tetapkan ke jabatan</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Tetapkan</translation>
    </message>
</context>
<context>
    <name>AssignmentForm</name>
    <message>
        <source>Code or title of a position</source>
        <translation>Kode atau nama jabatan</translation>
    </message>
    <message>
        <source>Positions found</source>
        <translation>Jabatan yang ditemukan</translation>
    </message>
    <message>
        <source>for example 15-3-2026</source>
        <translation>misalnya 15-3-2026</translation>
    </message>
    <message>
        <source>No position holds these words.</source>
        <translation>Tidak ada jabatan yang memuat kata-kata ini.</translation>
    </message>
    <message>
        <source>{count} more: type to narrow the list</source>
        <translation>{count} lagi: ketik untuk mempersempit daftar</translation>
    </message>
    <message>
        <source>Choose a position.</source>
        <translation>Pilih jabatan.</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write for example 15 March 2026.</source>
        <translation>“{text}” bukan tanggal. Tulis misalnya 15 Maret 2026.</translation>
    </message>
    <message>
        <source>The last day {until} would come before the first day {start}.</source>
        <translation>Hari terakhir {until} jatuh sebelum hari pertama {start}.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>until</source>
        <translation>sampai</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Pangkat/gol.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit kerja</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>Hari terakhir, masih termasuk</translation>
    </message>
    <message>
        <source>The NIP holds more than digits</source>
        <translation>NIP memuat selain angka</translation>
    </message>
    <message>
        <source>The NIP does not have 18 digits</source>
        <translation>NIP tidak terdiri atas 18 angka</translation>
    </message>
    <message>
        <source>The NIP does not begin with a date of birth</source>
        <translation>NIP tidak diawali tanggal lahir</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Nama belum ada</translation>
    </message>
    <message>
        <source>No position has this code; the person is added without one</source>
        <translation>Tidak ada jabatan berkode ini; pegawai ditambahkan tanpa jabatan</translation>
    </message>
    <message>
        <source>This NIP is in the plan already; the row is left out</source>
        <translation>NIP ini sudah ada di rencana; baris tidak ditambahkan</translation>
    </message>
    <message>
        <source>This NIP stands further up already; the row is left out</source>
        <translation>NIP ini sudah ada pada baris di atasnya; baris tidak ditambahkan</translation>
    </message>
    <message>
        <source>A NIP consists of digits only. Press Enter once more to keep another kind of number.</source>
        <translation>NIP hanya terdiri atas angka. Tekan Enter sekali lagi untuk menyimpan nomor jenis lain.</translation>
    </message>
    <message>
        <source>A NIP has 18 digits; these are {count}. Press Enter once more to keep it.</source>
        <translation>NIP terdiri atas 18 angka; ini {count}. Tekan Enter sekali lagi untuk tetap menyimpannya.</translation>
    </message>
    <message>
        <source>A NIP begins with the date of birth (YYYYMMDD). Press Enter once more to keep it.</source>
        <translation>NIP diawali tanggal lahir (TTTTBBHH). Tekan Enter sekali lagi untuk tetap menyimpannya.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Nama jabatan</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>Atasan</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Pemangku</translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Organisation</source>
        <translation>Organisasi</translation>
    </message>
    <message>
        <source>With units below</source>
        <translation>Termasuk unit di bawahnya</translation>
    </message>
    <message>
        <source>Only without a position</source>
        <translation>Hanya yang tanpa jabatan</translation>
    </message>
    <message>
        <source>List of positions</source>
        <translation>Daftar jabatan</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Daftar pegawai</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Person…</source>
        <translation>Pegawai…</translation>
    </message>
    <message>
        <source>Paste from Excel…</source>
        <translation>Tempel dari Excel…</translation>
    </message>
    <message>
        <source>Assign to position…</source>
        <translation>Tetapkan ke jabatan…</translation>
    </message>
    <message>
        <source>Release from position</source>
        <translation>Lepas dari jabatan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>A position belongs to a unit: choose the unit in the tree first.</source>
        <translation>Jabatan berada dalam unit: pilih unitnya di pohon lebih dahulu.</translation>
    </message>
    <message>
        <source>Positions ({count})</source>
        <translation>Jabatan ({count})</translation>
    </message>
    <message>
        <source>People ({count})</source>
        <translation>Pegawai ({count})</translation>
    </message>
    <message>
        <source>{units} [unit|units] · {positions} [position|positions] · {people} [person|people]</source>
        <translation>{units} unit · {positions} jabatan · {people} pegawai</translation>
    </message>
    <message>
        <source>NIP, name or position</source>
        <translation>NIP, nama, atau jabatan</translation>
    </message>
    <message>
        <source>Code or title</source>
        <translation>Kode atau nama jabatan</translation>
    </message>
    <message>
        <source>No position holds these words.</source>
        <translation>Tidak ada jabatan yang memuat kata-kata ini.</translation>
    </message>
    <message>
        <source>There are no units yet. Add the first one with “Unit”, then its positions.</source>
        <translation>Belum ada unit. Tambahkan yang pertama lewat “Unit”, lalu jabatan-jabatannya.</translation>
    </message>
    <message>
        <source>There are no positions yet. Choose a unit in the tree and add its positions.</source>
        <translation>Belum ada jabatan. Pilih unit di pohon lalu tambahkan jabatan-jabatannya.</translation>
    </message>
    <message>
        <source>This unit has no positions yet. Add one, or paste a list of titles with Ctrl+Shift+V.</source>
        <translation>Unit ini belum punya jabatan. Tambahkan satu, atau tempel daftar nama jabatan dengan Ctrl+Shift+V.</translation>
    </message>
    <message>
        <source>No person holds these words.</source>
        <translation>Tidak ada pegawai yang memuat kata-kata ini.</translation>
    </message>
    <message>
        <source>Everybody holds a position.</source>
        <translation>Semua pegawai sudah memangku jabatan.</translation>
    </message>
    <message>
        <source>Nobody is here yet. Add a person, or copy NIP, name, rank and position code in Excel and paste them.</source>
        <translation>Belum ada pegawai di sini. Tambahkan pegawai, atau salin NIP, nama, pangkat, dan kode jabatan di Excel lalu tempelkan.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Organisation</source>
        <translation>Organisasi</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Menyusun</translation>
    </message>
</context>
<context>
    <name>PastePeopleDialog</name>
    <message>
        <source>Paste people</source>
        <translation>Tempel pegawai</translation>
    </message>
    <message>
        <source>Columns: NIP, name, rank, position code. A first row with headings may order them otherwise. Doubtful rows can be corrected in the list afterwards.</source>
        <translation>Kolom: NIP, nama, pangkat, kode jabatan. Baris judul di awal boleh mengurutkannya lain. Baris yang meragukan dapat diperbaiki di daftar sesudahnya.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Pangkat/gol.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Read the clipboard again</source>
        <translation>Baca ulang papan klip</translation>
    </message>
    <message>
        <source>{count} [person|people] will be added</source>
        <translation>{count} pegawai akan ditambahkan</translation>
    </message>
    <message>
        <source>The clipboard holds no rows. Copy them in Excel first, then read it again.</source>
        <translation>Papan klip tidak berisi baris. Salin dahulu di Excel, lalu baca ulang.</translation>
    </message>
    <message>
        <source>All rows are clear.</source>
        <translation>Semua baris jelas.</translation>
    </message>
    <message>
        <source>Add {count} [person|people]</source>
        <translation>Tambah {count} pegawai</translation>
    </message>
</context>
<context>
    <name>PeopleItemModel</name>
    <message>
        <source>No position has this code or title.</source>
        <translation>Tidak ada jabatan dengan kode atau nama ini.</translation>
    </message>
    <message>
        <source>Please choose one of: {choices}.</source>
        <translation>Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>Nothing can be typed here.</source>
        <translation>Tidak ada yang dapat diketik di sini.</translation>
    </message>
    <message>
        <source>Remove people</source>
        <translation>Hapus pegawai</translation>
    </message>
    <message>
        <source>Removed: {count} [person|people] with the positions held.</source>
        <translation>Dihapus: {count} pegawai beserta penugasannya.</translation>
    </message>
    <message>
        <source>Release from position</source>
        <translation>Lepas dari jabatan</translation>
    </message>
    <message>
        <source>Released: {count} [person no longer holds|people no longer hold] this position.</source>
        <translation>Dilepas: {count} pegawai tidak lagi memangku jabatan ini.</translation>
    </message>
    <message>
        <source>{name} has this NIP already. Press Enter once more to keep it.</source>
        <translation>{name} sudah memakai NIP ini. Tekan Enter sekali lagi untuk tetap menyimpannya.</translation>
    </message>
    <message>
        <source>This is no date. Write for example 15 March 2026, 15/3/2026 or 2026-03-15.</source>
        <translation>Ini bukan tanggal. Tulis misalnya 15 Maret 2026, 15/3/2026, atau 2026-03-15.</translation>
    </message>
    <message>
        <source>The last day {until} would come before the first day {start}.</source>
        <translation>Hari terakhir {until} jatuh sebelum hari pertama {start}.</translation>
    </message>
</context>
<context>
    <name>PeopleSteps</name>
    <message>
        <source>Add person</source>
        <translation>Tambah pegawai</translation>
    </message>
    <message>
        <source>Paste people</source>
        <translation>Tempel pegawai</translation>
    </message>
    <message>
        <source>{count} [person was|people were] added.</source>
        <translation>{count} pegawai ditambahkan.</translation>
    </message>
    <message>
        <source>{count} of them [holds|hold] no position yet and [is|are] listed under the institution.</source>
        <translation>{count} di antaranya belum memangku jabatan: mereka tercantum di bawah nama instansi.</translation>
    </message>
    <message>
        <source>{count} [person|people]</source>
        <translation>{count} pegawai</translation>
    </message>
    <message>
        <source>Assign to position</source>
        <translation>Tetapkan ke jabatan</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add person</source>
        <translation>Tambah pegawai</translation>
    </message>
    <message>
        <source>18 digits</source>
        <translation>18 angka</translation>
    </message>
    <message>
        <source>for example Penata (III/c)</source>
        <translation>misalnya Penata (III/c)</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Pangkat/gol.</translation>
    </message>
    <message>
        <source>New person in {unit}</source>
        <translation>Pegawai baru di {unit}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Type a name or a NIP.</source>
        <translation>Ketik nama atau NIP.</translation>
    </message>
    <message>
        <source>{name} has this NIP already.</source>
        <translation>{name} sudah memakai NIP ini.</translation>
    </message>
</context>
<context>
    <name>PositionsItemModel</name>
    <message>
        <source>Nobody holds this position yet</source>
        <translation>Belum ada yang memangku jabatan ini</translation>
    </message>
    <message>
        <source>Please choose one of: {choices}.</source>
        <translation>Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>No position has this code or title.</source>
        <translation>Tidak ada jabatan dengan kode atau nama ini.</translation>
    </message>
    <message>
        <source>Nothing can be typed here.</source>
        <translation>Tidak ada yang dapat diketik di sini.</translation>
    </message>
    <message>
        <source>Title of the new position · Enter: the next one</source>
        <translation>Nama jabatan baru · Enter: jabatan berikutnya</translation>
    </message>
    <message>
        <source>Add position</source>
        <translation>Tambah jabatan</translation>
    </message>
    <message>
        <source>Remove positions</source>
        <translation>Hapus jabatan</translation>
    </message>
    <message>
        <source>Removed: {count} [position|positions]; the people who held [it|them] stay in the plan.</source>
        <translation>Dihapus: {count} jabatan; pegawai yang memangkunya tetap ada di rencana.</translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message>
        <source>New unit</source>
        <translation>Unit baru</translation>
    </message>
    <message>
        <source>Add unit</source>
        <translation>Tambah unit</translation>
    </message>
    <message>
        <source>Remove unit</source>
        <translation>Hapus unit</translation>
    </message>
    <message>
        <source>Removed: {units} [unit|units] and {positions} [position|positions]; the people stay in the plan.</source>
        <translation>Dihapus: {units} unit dan {positions} jabatan; pegawainya tetap ada di rencana.</translation>
    </message>
    <message>
        <source>Unit below</source>
        <translation>Unit di bawahnya</translation>
    </message>
    <message>
        <source>Unit beside</source>
        <translation>Unit sejajar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Turunkan</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>Masuk satu tingkat</translation>
    </message>
    <message>
        <source>One level out</source>
        <translation>Keluar satu tingkat</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>Cari unit</translation>
    </message>
    <message>
        <source>No unit holds these words.</source>
        <translation>Tidak ada unit yang memuat kata-kata ini.</translation>
    </message>
</context>
<context>
    <name>UnitStrip</name>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(tanpa nama)</translation>
    </message>
</context>
<context>
    <name>UnitTreeItemModel</name>
    <message>
        <source>Rename unit</source>
        <translation>Ganti nama unit</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Pos.</source>
        <translation>Jab.</translation>
    </message>
    <message>
        <source>Ppl.</source>
        <translation>Peg.</translation>
    </message>
    <message>
        <source>Positions of the unit itself</source>
        <translation>Jabatan pada unit itu sendiri</translation>
    </message>
    <message>
        <source>People in the unit itself</source>
        <translation>Pegawai pada unit itu sendiri</translation>
    </message>
    <message>
        <source>Move unit</source>
        <translation>Pindahkan unit</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(tanpa nama)</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
</context>
</TS>
