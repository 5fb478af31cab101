<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>MonitoringPage</name>
    <message>
        <source>Monitoring</source>
        <translation>Pemantauan</translation>
    </message>
</context>
<context>
    <name>MonitoringViews</name>
    <message>
        <source>Actuals</source>
        <translation>Realisasi</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluasi pegawai</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>People&apos;s reports</source>
        <translation>Laporan pegawai</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>Trial of figures</source>
        <translation>Uji coba angka</translation>
    </message>
    <message>
        <source>Rule sets</source>
        <translation>Perangkat aturan</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Monitoring</source>
        <translation>Pemantauan</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>Up to</source>
        <translation>S.d.</translation>
    </message>
    <message>
        <source>Figures are taken together from the start of the year to the end of this period</source>
        <translation>Angka dihitung bersama dari awal tahun sampai akhir periode ini</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
</context>
</TS>
