<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>Comparison</name>
    <message>
        <source>Added</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Dipindah</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Rumusan</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Cascade</source>
        <translation>Penjenjangan</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Title page and legal basis</source>
        <translation>Halaman judul dan dasar hukum</translation>
    </message>
    <message>
        <source>Objectives and indicators</source>
        <translation>Sasaran dan indikator</translation>
    </message>
    <message>
        <source>Cause and effect</source>
        <translation>Hubungan sebab-akibat</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisasi</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Working draft</source>
        <translation>Draf kerja</translation>
    </message>
    <message>
        <source>Edition {number}: {title}</source>
        <translation>Edisi {number}: {title}</translation>
    </message>
    <message>
        <source>Checkpoint: {title}</source>
        <translation>Titik simpan: {title}</translation>
    </message>
    <message>
        <source>On {day}</source>
        <translation>Per {day}</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Tahun {year}</translation>
    </message>
    <message>
        <source>File {title}</source>
        <translation>Berkas {title}</translation>
    </message>
    <message>
        <source>place {number}</source>
        <translation>urutan ke-{number}</translation>
    </message>
    <message>
        <source>New {kind}</source>
        <translation>{kind} baru</translation>
    </message>
    <message>
        <source>Removed {kind}</source>
        <translation>{kind} dihapus</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Before</source>
        <translation>Semula</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Menjadi</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Perbandingan</translation>
    </message>
    <message>
        <source>Matrix of changes</source>
        <translation>Matriks perubahan</translation>
    </message>
    <message>
        <source>Search code, name or value</source>
        <translation>Cari kode, nama, atau nilai</translation>
    </message>
    <message>
        <source>Exchange the two sides</source>
        <translation>Tukar kedua sisi</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Buku kerja Excel</translation>
    </message>
    <message>
        <source>Copy differences with code and name</source>
        <translation>Salin perbedaan dengan kode dan nama</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Membandingkan</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>Notation only ({count})</source>
        <translation>Penulisan saja ({count})</translation>
    </message>
    <message>
        <source>Show also what is only written differently and says the same</source>
        <translation>Tampilkan juga yang hanya ditulis lain tetapi artinya sama</translation>
    </message>
    <message>
        <source>{real} [change|changes] · {notational} of notation only · {shown} shown</source>
        <translation>{real} perubahan · {notational} penulisan saja · {shown} ditampilkan</translation>
    </message>
    <message>
        <source>Besides, {count} [record|records] of changes and legal bases [differs|differ]: they tell why, and are no changes themselves.</source>
        <translation>Selain itu, {count} catatan perubahan dan dasar hukum berbeda: isinya alasan, bukan perubahan itu sendiri.</translation>
    </message>
    <message>
        <source>Choose what to compare: an edition, the draft, a date, a year, or a file somebody sent you. Editions are frozen on the timeline.</source>
        <translation>Pilih yang dibandingkan: edisi, draf, tanggal, tahun, atau berkas kiriman. Edisi dibekukan di Garis waktu.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Membandingkan…</translation>
    </message>
    <message>
        <source>Both sides say the same.</source>
        <translation>Kedua sisi sama isinya.</translation>
    </message>
    <message>
        <source>Only the notation differs. Tick “Notation only” to see it.</source>
        <translation>Hanya penulisannya yang berbeda. Centang “Penulisan saja” untuk melihatnya.</translation>
    </message>
    <message>
        <source>No change fits the search and the kind chosen.</source>
        <translation>Tidak ada perubahan yang cocok dengan pencarian dan jenis yang dipilih.</translation>
    </message>
    <message>
        <source>This is not in the plan as it is now.</source>
        <translation>Ini tidak ada di rencana saat ini.</translation>
    </message>
    <message>
        <source>{count} [row was|rows were] copied.</source>
        <translation>{count} baris disalin.</translation>
    </message>
</context>
<context>
    <name>DifferenceItemModel</name>
    <message>
        <source>Element</source>
        <translation>Unsur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Semula</translation>
    </message>
    <message>
        <source>A comparison is only read. Press Enter to go to the element in the plan.</source>
        <translation>Perbandingan hanya dibaca. Tekan Enter untuk membuka datanya di rencana.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Menjadi</translation>
    </message>
    <message>
        <source>notation only</source>
        <translation>penulisan saja</translation>
    </message>
</context>
<context>
    <name>MatrixExport</name>
    <message>
        <source>Matrix of changes</source>
        <translation>Matriks perubahan</translation>
    </message>
</context>
<context>
    <name>RestoreAction</name>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Bring what is selected back as the edition says it</source>
        <translation>Kembalikan yang dipilih seperti bunyi edisi</translation>
    </message>
    <message>
        <source>Select the differences that shall be as in the edition again</source>
        <translation>Pilih dahulu perbedaan yang hendak dikembalikan seperti dalam edisi</translation>
    </message>
    <message>
        <source>The edition does not have this; remove it in the plan instead.</source>
        <translation>Edisi tidak memuat unsur ini; hapus unsur itu di rencana bila tidak diperlukan.</translation>
    </message>
    <message>
        <source>Restore from the edition</source>
        <translation>Pulihkan dari edisi</translation>
    </message>
    <message>
        <source>{count} [difference is|differences are] as in the edition again.</source>
        <translation>{count} perbedaan sudah kembali seperti dalam edisi.</translation>
    </message>
</context>
<context>
    <name>SideButton</name>
    <message>
        <source>Day whose targets are compared</source>
        <translation>Tanggal yang targetnya dibandingkan</translation>
    </message>
    <message>
        <source>Working draft</source>
        <translation>Draf kerja</translation>
    </message>
    <message>
        <source>Checkpoint: {title}</source>
        <translation>Titik simpan: {title}</translation>
    </message>
    <message>
        <source>Edition {number}: {title}</source>
        <translation>Edisi {number}: {title}</translation>
    </message>
    <message>
        <source>The plan on a date</source>
        <translation>Keadaan pada tanggal</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Tahun {year}</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Berkas lain…</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Bandingkan dengan berkas</translation>
    </message>
    <message>
        <source>Plans (*.renstra *.json)</source>
        <translation>Rencana (*.renstra *.json)</translation>
    </message>
</context>
</TS>
