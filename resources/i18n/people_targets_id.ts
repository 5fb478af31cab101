<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>FormModel</name>
    <message>
        <source>Superior&apos;s work result</source>
        <translation>RHK pimpinan yang diintervensi</translation>
    </message>
    <message>
        <source>Work result</source>
        <translation>Rencana hasil kerja</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Aspek</translation>
    </message>
    <message>
        <source>Individual indicator</source>
        <translation>Indikator kinerja individu</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>Individual indicator</source>
        <translation>Indikator kinerja individu</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Position&apos;s year</source>
        <translation>Setahun jabatan</translation>
    </message>
    <message>
        <source>What the position carries in the year; several holders share it</source>
        <translation>Target jabatan dalam setahun; dibagi di antara para pemangkunya</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>Pegawai ini</translation>
    </message>
    <message>
        <source>The target on the SKP</source>
        <translation>Target yang tertulis di SKP</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>Satuan</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>People&apos;s targets</source>
        <translation>Target pegawai</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Menyusun</translation>
    </message>
</context>
<context>
    <name>PeopleTargets</name>
    <message>
        <source>● Complete</source>
        <translation>● Lengkap</translation>
    </message>
    <message>
        <source>▲ Figure missing</source>
        <translation>▲ Angka belum ada</translation>
    </message>
    <message>
        <source>■ No target</source>
        <translation>■ Tanpa target</translation>
    </message>
    <message>
        <source>○ No position</source>
        <translation>○ Tanpa jabatan</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Kuantitas</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Kualitas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Tujuan</translation>
    </message>
</context>
<context>
    <name>PeopleTargetsModel</name>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>RHK</source>
        <translation>RHK</translation>
    </message>
    <message>
        <source>Work results in the year</source>
        <translation>Rencana hasil kerja dalam tahun ini</translation>
    </message>
    <message>
        <source>IKI</source>
        <translation>IKI</translation>
    </message>
    <message>
        <source>Individual indicators in the year</source>
        <translation>Indikator kinerja individu dalam tahun ini</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>PeopleTargetsPage</name>
    <message>
        <source>People&apos;s targets</source>
        <translation>Target pegawai</translation>
    </message>
    <message>
        <source>Only without a target</source>
        <translation>Hanya tanpa target</translation>
    </message>
    <message>
        <source>Targets of people</source>
        <translation>Target pegawai</translation>
    </message>
    <message>
        <source>Issue this person&apos;s SKP…</source>
        <translation>Terbitkan SKP orang ini…</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Ekspor daftar…</translation>
    </message>
    <message>
        <source>Open Organisation</source>
        <translation>Buka Organisasi</translation>
    </message>
    <message>
        <source>NIP, name or position</source>
        <translation>NIP, nama, atau jabatan</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Cari pegawai</translation>
    </message>
    <message>
        <source>There are no people in this plan yet. Add them on the page Organisation, then hand targets down.</source>
        <translation>Belum ada pegawai dalam rencana ini. Tambahkan di halaman Organisasi, lalu turunkan target kepada jabatannya di halaman Penjenjangan.</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>{count} [person|people] · {year}</source>
        <translation>{count} pegawai · {year}</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Plan of a person</source>
        <translation>Rencana pegawai</translation>
    </message>
    <message>
        <source>Months of a person</source>
        <translation>Rincian bulanan pegawai</translation>
    </message>
    <message>
        <source>Open Cascade</source>
        <translation>Buka Penjenjangan</translation>
    </message>
    <message>
        <source>Targets are being computed…</source>
        <translation>Target sedang dihitung…</translation>
    </message>
    <message>
        <source>Choose a person in the list.</source>
        <translation>Pilih pegawai di daftar.</translation>
    </message>
    <message>
        <source>This position has not received a part yet: hand targets down to it on the page Cascade.</source>
        <translation>Jabatan ini belum menerima bagian: buka Penjenjangan.</translation>
    </message>
    <message>
        <source>This person holds no position in {year}: give them one on the page Organisation.</source>
        <translation>Pegawai ini tidak memegang jabatan pada tahun {year}: tempatkan di halaman Organisasi.</translation>
    </message>
    <message>
        <source>SKP</source>
        <translation>SKP</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Line of sight</source>
        <translation>Garis pandang</translation>
    </message>
    <message>
        <source>Read only: figures change on the page Cascade.</source>
        <translation>Hanya dibaca: angka diubah di halaman Penjenjangan.</translation>
    </message>
    <message>
        <source>Appraiser: {name}</source>
        <translation>Pejabat penilai: {name}</translation>
    </message>
</context>
<context>
    <name>PlanRun</name>
    <message>
        <source>Targets of people</source>
        <translation>Target pegawai</translation>
    </message>
</context>
<context>
    <name>SightChain</name>
    <message>
        <source>Line of sight</source>
        <translation>Garis pandang</translation>
    </message>
</context>
</TS>
