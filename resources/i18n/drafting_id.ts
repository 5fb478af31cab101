<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>ColumnRoles</name>
    <message>
        <source>What column {column} holds</source>
        <translation>Isi kolom {column}</translation>
    </message>
    <message>
        <source>Target {year}</source>
        <translation>Target {year}</translation>
    </message>
    <message>
        <source>What the columns hold, by their headings:</source>
        <translation>Isi kolom menurut judulnya:</translation>
    </message>
    <message>
        <source>What the columns hold, by their content:</source>
        <translation>Isi kolom menurut datanya (periksa):</translation>
    </message>
</context>
<context>
    <name>OutlinePasting</name>
    <message>
        <source>(no objective yet)</source>
        <translation>(belum ada sasaran)</translation>
    </message>
    <message>
        <source>(no perspective)</source>
        <translation>(tanpa perspektif)</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Tempel baris</translation>
    </message>
    <message>
        <source>Pasted: {listed}.</source>
        <translation>Ditempel: {listed}.</translation>
    </message>
    <message>
        <source>This is none of its choices; the cell is empty.</source>
        <translation>Bukan pilihan yang berlaku; sel dibiarkan kosong.</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>(leave out)</source>
        <translation>(abaikan)</translation>
    </message>
    <message>
        <source>Code of the indicator</source>
        <translation>Kode indikator</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspektif</translation>
    </message>
    <message>
        <source>Code of the objective</source>
        <translation>Kode sasaran</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarisasi</translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation>Konsolidasi</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Dasar</translation>
    </message>
    <message>
        <source>{count} [perspective|perspectives]</source>
        <translation>{count} perspektif</translation>
    </message>
    <message>
        <source>{count} [objective|objectives]</source>
        <translation>{count} sasaran</translation>
    </message>
    <message>
        <source>{count} [indicator|indicators]</source>
        <translation>{count} indikator</translation>
    </message>
    <message>
        <source>Paste into the outline</source>
        <translation>Tempel ke susunan</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>⇤ Out</source>
        <translation>⇤ Keluar</translation>
    </message>
    <message>
        <source>One level out (Shift+Tab)</source>
        <translation>Keluar satu tingkat (Shift+Tab)</translation>
    </message>
    <message>
        <source>⇥ In</source>
        <translation>⇥ Masuk</translation>
    </message>
    <message>
        <source>One level in (Tab)</source>
        <translation>Masuk satu tingkat (Tab)</translation>
    </message>
    <message>
        <source>Becomes:</source>
        <translation>Menjadi:</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>Not this row (Delete)</source>
        <translation>Baris ini tidak ditempel (Delete)</translation>
    </message>
    <message>
        <source>Indicators without an objective here go below</source>
        <translation>Indikator tanpa sasaran di sini ditaruh di bawah</translation>
    </message>
    <message>
        <source>Objectives without a perspective here go to</source>
        <translation>Sasaran tanpa perspektif di sini ditaruh di</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Menjadi</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>{kind} (in the plan)</source>
        <translation>{kind} (sudah ada)</translation>
    </message>
    <message>
        <source>New: {listed}.</source>
        <translation>Baru: {listed}.</translation>
    </message>
    <message>
        <source>{mark} {count} [row was|rows were] told by [its|their] words only: please look at [it|them].</source>
        <translation>{mark} {count} baris ditebak dari kata-katanya saja: mohon diperiksa.</translation>
    </message>
</context>
<context>
    <name>RenumberDialog</name>
    <message>
        <source>Objectives</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Objectives below objectives</source>
        <translation>Sasaran di bawah sasaran</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Renumber codes</source>
        <translation>Nomori ulang kode</translation>
    </message>
    <message>
        <source>Only the {count} selected [row|rows]</source>
        <translation>Hanya {count} baris yang dipilih</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Objective / indicator</source>
        <translation>Sasaran / indikator</translation>
    </message>
    <message>
        <source>{n} running number · {i} number below its objective · {a} the same as a letter · {p} number of the objective above · empty: these codes stay</source>
        <translation>{n} nomor urut · {i} nomor di bawah sasarannya · {a} sama, sebagai huruf · {p} nomor sasaran di atasnya · kosong: kodenya tetap</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>Nomori ulang</translation>
    </message>
    <message>
        <source>{count} [code changes|codes change].</source>
        <translation>{count} kode berubah.</translation>
    </message>
    <message>
        <source>▲ {count} [code|codes] would stand there twice.</source>
        <translation>▲ {count} kode akan kembar.</translation>
    </message>
</context>
<context>
    <name>Renumbering</name>
    <message>
        <source>Renumber codes</source>
        <translation>Nomori ulang kode</translation>
    </message>
    <message>
        <source>{mark} {count} issued [document shows|documents show] the codes of now and will have to be reissued.</source>
        <translation>{mark} {count} dokumen yang sudah terbit memuat kode sekarang dan perlu diterbitkan ulang.</translation>
    </message>
    <message>
        <source>{mark} {count} cascade [rule hands|rules hand] these rows down: units and people see the new codes; codes of their own indicators stay.</source>
        <translation>{mark} {count} aturan penjenjangan menurunkan baris-baris ini: unit dan pegawai melihat kode baru; kode indikator milik mereka sendiri tetap.</translation>
    </message>
</context>
</TS>
