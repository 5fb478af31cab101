<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>Labels</name>
    <message>
        <source>Higher is better</source>
        <translation>Makin tinggi makin baik</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>Makin rendah makin baik</translation>
    </message>
    <message>
        <source>Closer is better</source>
        <translation>Makin tepat makin baik</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Rata-rata</translation>
    </message>
    <message>
        <source>Last known value</source>
        <translation>Nilai terakhir</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Rendah</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Sedang</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Tinggi</translation>
    </message>
    <message>
        <source>same</source>
        <translation>sama</translation>
    </message>
    <message>
        <source>share</source>
        <translation>bagian</translation>
    </message>
    <message>
        <source>component</source>
        <translation>komponen</translation>
    </message>
    <message>
        <source>own measure</source>
        <translation>ukuran sendiri</translation>
    </message>
    <message>
        <source>Definitive</source>
        <translation>Definitif</translation>
    </message>
    <message>
        <source>Acting (Plt)</source>
        <translation>Pelaksana tugas (Plt)</translation>
    </message>
    <message>
        <source>Stand-in (Plh)</source>
        <translation>Pelaksana harian (Plh)</translation>
    </message>
    <message>
        <source>Caretaker (Pj)</source>
        <translation>Penjabat (Pj)</translation>
    </message>
    <message>
        <source>High official, middle (JPT madya)</source>
        <translation>JPT madya</translation>
    </message>
    <message>
        <source>High official, junior (JPT pratama)</source>
        <translation>JPT pratama</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Pengawas</translation>
    </message>
    <message>
        <source>Functional</source>
        <translation>Fungsional</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Pelaksana</translation>
    </message>
</context>
</TS>
