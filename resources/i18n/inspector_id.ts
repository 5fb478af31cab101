<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>AssignmentCard</name>
    <message>
        <source>End today</source>
        <translation>Akhiri hari ini</translation>
    </message>
    <message>
        <source>Remove the assignment, as if it had never been</source>
        <translation>Hapus penugasan ini, seolah tidak pernah ada</translation>
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
        <source>since before the plan</source>
        <translation>sejak sebelum rencana</translation>
    </message>
    <message>
        <source>open-ended</source>
        <translation>tanpa batas akhir</translation>
    </message>
    <message>
        <source>Change an assignment</source>
        <translation>Ubah penugasan</translation>
    </message>
    <message>
        <source>Remove an assignment</source>
        <translation>Hapus penugasan</translation>
    </message>
</context>
<context>
    <name>AssignmentList</name>
    <message>
        <source>Positions held</source>
        <translation>Jabatan yang dipangku</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Dipangku oleh</translation>
    </message>
    <message>
        <source>Add a position…</source>
        <translation>Tambah jabatan…</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Tambah pegawai…</translation>
    </message>
    <message>
        <source>No position yet.</source>
        <translation>Belum memangku jabatan.</translation>
    </message>
    <message>
        <source>Nobody holds it yet.</source>
        <translation>Belum ada yang memangku jabatan ini.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lainnya</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>Tanpa jabatan</translation>
    </message>
    <message>
        <source>Add an assignment</source>
        <translation>Tambah penugasan</translation>
    </message>
</context>
<context>
    <name>CascadeRuleBox</name>
    <message>
        <source>not locked: follows the rule</source>
        <translation>tidak dikunci: ikut aturan</translation>
    </message>
    <message>
        <source>Take the indicator back (remove the rule)</source>
        <translation>Tarik kembali indikator (hapus aturan)</translation>
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
        <source>Target {year}</source>
        <translation>Target {year}</translation>
    </message>
    <message>
        <source>Locked share {year}</source>
        <translation>Bagian terkunci {year}</translation>
    </message>
    <message>
        <source>The parts make {parts} of {whole}</source>
        <translation>Jumlah bagian {parts} dari {whole}</translation>
    </message>
    <message>
        <source>The parts make {parts} of {whole}: difference {difference}</source>
        <translation>Jumlah bagian {parts} dari {whole}: selisih {difference}</translation>
    </message>
    <message>
        <source>Lock a share</source>
        <translation>Kunci bagian</translation>
    </message>
    <message>
        <source>Unlock a share</source>
        <translation>Lepas kunci bagian</translation>
    </message>
    <message>
        <source>Remove a cascade rule</source>
        <translation>Hapus aturan penjenjangan</translation>
    </message>
    <message>
        <source>The rule was removed.</source>
        <translation>Aturan dihapus.</translation>
    </message>
</context>
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
        <source>Choose a row to change its rule; Enter goes to the receiver.</source>
        <translation>Pilih baris untuk mengubah aturannya; Enter membuka penerimanya.</translation>
    </message>
    <message>
        <source>Rule of the chosen row</source>
        <translation>Aturan baris terpilih</translation>
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
    <name>EditionTab</name>
    <message>
        <source>Open the edition</source>
        <translation>Buka edisi</translation>
    </message>
    <message>
        <source>Compare with the draft</source>
        <translation>Bandingkan dengan draf</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Legal edition</source>
        <translation>Edisi resmi</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Titik simpan</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Berlaku sejak</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Dibuat pada</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Dibuat oleh</translation>
    </message>
    <message>
        <source>Program version</source>
        <translation>Versi program</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Segel</translation>
    </message>
</context>
<context>
    <name>ElementLinks</name>
    <message>
        <source>{kind} below: none yet</source>
        <translation>{kind} di bawahnya: belum ada</translation>
    </message>
    <message>
        <source>[Position|Positions] below: {count}</source>
        <translation>Jabatan di bawahnya: {count}</translation>
    </message>
    <message>
        <source>[Objective|Objectives] below: {count}</source>
        <translation>Sasaran di bawahnya: {count}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lainnya</translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <source>Short name in tables and on the map, for example SS1 or IKU 1.1.</source>
        <translation>Nama singkat di tabel dan peta, misalnya SS1 atau IKU 1.1.</translation>
    </message>
    <message>
        <source>What it is called, as it is to be printed.</source>
        <translation>Namanya, seperti yang akan dicetak.</translation>
    </message>
    <message>
        <source>Level in the organisation or plan, as printed.</source>
        <translation>Jenjang dalam organisasi atau rencana, seperti yang tercetak.</translation>
    </message>
    <message>
        <source>A state to be reached, short and clear: not an activity.</source>
        <translation>Kondisi yang ingin dicapai, singkat dan jelas: bukan kegiatan.</translation>
    </message>
    <message>
        <source>The one objective the indicator measures.</source>
        <translation>Satu-satunya sasaran yang diukur indikator ini.</translation>
    </message>
    <message>
        <source>What the words of the indicator mean, so that two people count alike.</source>
        <translation>Arti kata-kata dalam indikator, supaya dua orang menghitung hal yang sama.</translation>
    </message>
    <message>
        <source>How the figure is computed from the data.</source>
        <translation>Cara angka dihitung dari datanya.</translation>
    </message>
    <message>
        <source>Why it has to be measured (KMK 127/2026).</source>
        <translation>Mengapa hal ini perlu diukur (KMK 127/2026).</translation>
    </message>
    <message>
        <source>What is counted: percent, index, documents, rupiah ...</source>
        <translation>Apa yang dihitung: persen, indeks, dokumen, rupiah ...</translation>
    </message>
    <message>
        <source>Aspect of the target: quantity, quality, time or cost.</source>
        <translation>Aspek target: kuantitas, kualitas, waktu, atau biaya.</translation>
    </message>
    <message>
        <source>Which direction is better; it decides how the achievement is computed.</source>
        <translation>Arah yang lebih baik; menentukan cara capaian dihitung.</translation>
    </message>
    <message>
        <source>How figures of months and quarters make the year: sum, average or last known value.</source>
        <translation>Cara angka bulan dan triwulan menjadi angka setahun: jumlah, rata-rata, atau nilai terakhir.</translation>
    </message>
    <message>
        <source>How figures of several units make one; empty where only one unit reports.</source>
        <translation>Cara angka beberapa unit menjadi satu; kosong bila hanya satu unit yang melapor.</translation>
    </message>
    <message>
        <source>How often the actual is reported.</source>
        <translation>Seberapa sering realisasi dilaporkan.</translation>
    </message>
    <message>
        <source>How directly it measures its objective: exact, proxy or activity (KMK 467/2014).</source>
        <translation>Seberapa langsung indikator mengukur sasarannya: exact, proxy, atau activity (KMK 467/2014).</translation>
    </message>
    <message>
        <source>How far its owner can steer the result (KMK 467/2014).</source>
        <translation>Sejauh mana pemiliknya dapat mengendalikan hasilnya (KMK 467/2014).</translation>
    </message>
    <message>
        <source>Units that answer for reaching the target.</source>
        <translation>Unit yang bertanggung jawab atas tercapainya target.</translation>
    </message>
    <message>
        <source>System, report or survey the figure is taken from.</source>
        <translation>Aplikasi, laporan, atau survei asal angkanya.</translation>
    </message>
    <message>
        <source>Unit that delivers the data.</source>
        <translation>Unit yang menyediakan data.</translation>
    </message>
    <message>
        <source>Who confirms that the data are right.</source>
        <translation>Pihak yang memastikan data benar.</translation>
    </message>
    <message>
        <source>What is reported when the data are not there in time.</source>
        <translation>Apa yang dilaporkan bila data belum tersedia pada waktunya.</translation>
    </message>
    <message>
        <source>Direct: the unit below carries the same measure. Indirect: it has a measure of its own.</source>
        <translation>Direct: unit di bawah memakai ukuran yang sama. Indirect: memakai ukuran sendiri.</translation>
    </message>
    <message>
        <source>Whether the indicator comes from the yearly work plan (Renja).</source>
        <translation>Apakah indikator berasal dari Rencana Kerja (Renja).</translation>
    </message>
    <message>
        <source>Where the manual stands: submitted, reviewed, approved, refused.</source>
        <translation>Status manual: diajukan, direviu, disetujui, atau ditolak.</translation>
    </message>
    <message>
        <source>Only where the target is not the owner&apos;s to choose (KMK 127/2026, table 15).</source>
        <translation>Hanya bila target tidak ditentukan sendiri oleh pemiliknya (KMK 127/2026, Tabel 15).</translation>
    </message>
    <message>
        <source>Key indicators are printed in the performance agreement.</source>
        <translation>IKU dicetak dalam perjanjian kinerja.</translation>
    </message>
    <message>
        <source>Given from above to all units; it must be handed down.</source>
        <translation>Diwajibkan dari atas bagi semua unit; harus diturunkan.</translation>
    </message>
    <message>
        <source>As printed, for example 25%; without one all weigh the same.</source>
        <translation>Seperti yang tercetak, misalnya 25%; tanpa bobot semuanya sama.</translation>
    </message>
    <message>
        <source>Weight among the indicators of its objective.</source>
        <translation>Bobot di antara indikator dalam sasarannya.</translation>
    </message>
    <message>
        <source>Value before the first year of the plan.</source>
        <translation>Nilai sebelum tahun pertama rencana.</translation>
    </message>
    <message>
        <source>Year of the baseline, four digits.</source>
        <translation>Tahun nilai dasar, empat angka.</translation>
    </message>
    <message>
        <source>Worst value there can be; needed where the target is zero.</source>
        <translation>Nilai terburuk yang mungkin; diperlukan bila targetnya nol.</translation>
    </message>
    <message>
        <source>Smallest amount a share is rounded to, for example 1.</source>
        <translation>Satuan terkecil untuk pembulatan bagian, misalnya 1.</translation>
    </message>
    <message>
        <source>How a raw index becomes the index where closer is better; empty: as the rule set says.</source>
        <translation>Cara indeks mentah menjadi indeks bila makin tepat makin baik; kosong: menurut perangkat aturan.</translation>
    </message>
    <message>
        <source>The target cannot be exceeded: reaching it counts 120.</source>
        <translation>Target tidak dapat dilampaui: bila tercapai dihitung 120.</translation>
    </message>
    <message>
        <source>First year it belongs to; empty: from the first year of the plan.</source>
        <translation>Tahun pertama berlaku; kosong: sejak tahun pertama rencana.</translation>
    </message>
    <message>
        <source>Last year it belongs to; empty: to the last year of the plan.</source>
        <translation>Tahun terakhir berlaku; kosong: sampai tahun terakhir rencana.</translation>
    </message>
    <message>
        <source>Lane of the strategy map.</source>
        <translation>Lajur pada peta strategi.</translation>
    </message>
    <message>
        <source>Perspective on the SKP form of high officials (PermenPANRB 6/2022). It holds for the whole perspective.</source>
        <translation>Perspektif pada formulir SKP pejabat pimpinan tinggi (PermenPANRB 6/2022). Berlaku untuk seluruh perspektif ini.</translation>
    </message>
    <message>
        <source>Unit it belongs to and that answers for it; empty: the institution.</source>
        <translation>Unit pemilik yang bertanggung jawab; kosong: instansi.</translation>
    </message>
    <message>
        <source>A theme that runs through the perspectives; the map can filter by it.</source>
        <translation>Tema yang melintasi perspektif; peta dapat disaring menurut tema.</translation>
    </message>
    <message>
        <source>What stands directly above it.</source>
        <translation>Yang berada tepat di atasnya.</translation>
    </message>
    <message>
        <source>Goal (tujuan) it serves.</source>
        <translation>Tujuan yang didukungnya.</translation>
    </message>
    <message>
        <source>The objective that helps: the arrow begins here.</source>
        <translation>Sasaran yang mendukung: panah berawal di sini.</translation>
    </message>
    <message>
        <source>The objective that is helped: the arrow ends here.</source>
        <translation>Sasaran yang didukung: panah berakhir di sini.</translation>
    </message>
    <message>
        <source>What kind it is; empty: the ordinary one.</source>
        <translation>Jenisnya; kosong: jenis biasa.</translation>
    </message>
    <message>
        <source>Words that stand on the arrow.</source>
        <translation>Kata-kata yang tertulis pada panah.</translation>
    </message>
    <message>
        <source>Title of the head, as signed: Kepala Biro, Direktur ...</source>
        <translation>Nama jabatan pimpinan, seperti pada tanda tangan: Kepala Biro, Direktur ...</translation>
    </message>
    <message>
        <source>As it is printed.</source>
        <translation>Seperti yang tercetak.</translation>
    </message>
    <message>
        <source>Whose holder assesses the holders of this position.</source>
        <translation>Pemegang jabatan itulah yang menilai pemegang jabatan ini.</translation>
    </message>
    <message>
        <source>18 digits; spaces are taken out.</source>
        <translation>18 angka; spasi dihilangkan.</translation>
    </message>
    <message>
        <source>Rank and grade as printed, for example Penata Tk. I (III/d).</source>
        <translation>Pangkat dan golongan seperti yang tercetak, misalnya Penata Tk. I (III/d).</translation>
    </message>
    <message>
        <source>Same: the target above. Share: a part by weight. Component: makes the whole. Own: another measure.</source>
        <translation>Sama: target di atasnya. Bagian: sebagian menurut bobot. Komponen: pembentuk keseluruhan. Ukuran sendiri: ukuran lain.</translation>
    </message>
    <message>
        <source>What the position must bring about, in the language of results (SKP).</source>
        <translation>Yang harus diwujudkan jabatan ini, dalam bahasa hasil (SKP).</translation>
    </message>
    <message>
        <source>Ministry, agency or office the plan belongs to.</source>
        <translation>Kementerian, lembaga, atau kantor pemilik rencana.</translation>
    </message>
    <message>
        <source>As it stands in the Renstra.</source>
        <translation>Seperti tertulis dalam Renstra.</translation>
    </message>
    <message>
        <source>One mission per line; blank lines are left out.</source>
        <translation>Satu misi per baris; baris kosong diabaikan.</translation>
    </message>
    <message>
        <source>First planned year.</source>
        <translation>Tahun pertama rencana.</translation>
    </message>
    <message>
        <source>Last planned year.</source>
        <translation>Tahun terakhir rencana.</translation>
    </message>
</context>
<context>
    <name>FieldHistory</name>
    <message>
        <source>History of: {field}</source>
        <translation>Riwayat: {field}</translation>
    </message>
    <message>
        <source>Never changed since the element came into the plan.</source>
        <translation>Belum pernah diubah sejak masuk ke rencana.</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>Restore this value</source>
        <translation>Kembalikan nilai ini</translation>
    </message>
    <message>
        <source>Restore the value {value}</source>
        <translation>Kembalikan nilai {value}</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>History of this field</source>
        <translation>Riwayat isian ini</translation>
    </message>
    <message>
        <source>What is this field for?</source>
        <translation>Untuk apa isian ini?</translation>
    </message>
    <message>
        <source>What is this field for? (Alt+F1)</source>
        <translation>Untuk apa isian ini? (Alt+F1)</translation>
    </message>
    <message>
        <source>History of this field (F9)</source>
        <translation>Riwayat isian ini (F9)</translation>
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
        <source>Go there</source>
        <translation>Buka tempatnya</translation>
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
    <name>FormFields</name>
    <message>
        <source>Identity</source>
        <translation>Identitas</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>How it is measured</source>
        <translation>Cara mengukur</translation>
    </message>
    <message>
        <source>Data and who answers for them</source>
        <translation>Data dan penanggung jawab</translation>
    </message>
    <message>
        <source>Responsible units</source>
        <translation>Unit penanggung jawab</translation>
    </message>
    <message>
        <source>Cascade and status</source>
        <translation>Penjenjangan dan status</translation>
    </message>
    <message>
        <source>Key indicator (IKU)</source>
        <translation>Indikator kinerja utama (IKU)</translation>
    </message>
    <message>
        <source>Weights and values</source>
        <translation>Bobot dan nilai</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Nilai dasar</translation>
    </message>
    <message>
        <source>Missions (one per line)</source>
        <translation>Misi (satu per baris)</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Wording of the objective</source>
        <translation>Rumusan sasaran</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>Penanggung jawab</translation>
    </message>
    <message>
        <source>Strategic theme</source>
        <translation>Tema strategis</translation>
    </message>
    <message>
        <source>Objective above</source>
        <translation>Sasaran di atasnya</translation>
    </message>
    <message>
        <source>Unit above</source>
        <translation>Unit atasan</translation>
    </message>
</context>
<context>
    <name>FormTab</name>
    <message>
        <source>Manual IKU: {filled} of {count} fields filled</source>
        <translation>Manual IKU: {filled} dari {count} isian lengkap</translation>
    </message>
    <message>
        <source>Still missing: {fields}</source>
        <translation>Belum diisi: {fields}</translation>
    </message>
    <message>
        <source>Change the {field}</source>
        <translation>Ubah {field}</translation>
    </message>
    <message>
        <source>There is no {kind} “{text}”. Choose one from the list, or press Esc to keep what holds.</source>
        <translation>Tidak ada {kind} “{text}”. Pilih dari daftar, atau tekan Esc untuk kembali ke isi semula.</translation>
    </message>
    <message>
        <source>Restore the {field}</source>
        <translation>Kembalikan {field}</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Field</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Restore this value</source>
        <translation>Kembalikan nilai ini</translation>
    </message>
    <message>
        <source>Give the field the value that stood after the chosen change</source>
        <translation>Beri isian nilai yang berlaku setelah perubahan yang dipilih</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Nothing was changed since the element came into the plan.</source>
        <translation>Belum ada perubahan sejak unsur ini masuk ke rencana.</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Semua isian</translation>
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
    <message>
        <source>Restore the {field}</source>
        <translation>Kembalikan {field}</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>(no longer in the plan)</source>
        <translation>(sudah tidak ada dalam rencana)</translation>
    </message>
    <message>
        <source>{moment} · {who}</source>
        <translation>{moment} · {who}</translation>
    </message>
</context>
<context>
    <name>IndicatorTable</name>
    <message>
        <source>Indicators (weight in the objective)</source>
        <translation>Indikator (bobot dalam sasaran)</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indeks</translation>
    </message>
    <message>
        <source>Try other figures…</source>
        <translation>Uji coba angka…</translation>
    </message>
    <message>
        <source>Why {score}?</source>
        <translation>Mengapa {score}?</translation>
    </message>
    <message>
        <source>Why no value?</source>
        <translation>Mengapa belum ada nilai?</translation>
    </message>
    <message>
        <source>Score of the objective</source>
        <translation>Nilai sasaran</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Select an objective, an indicator, a unit or a person to see its details here.</source>
        <translation>Pilih sasaran, indikator, unit, atau pegawai untuk melihat rinciannya di sini.</translation>
    </message>
    <message>
        <source>{count} [talk waits|talks wait] for an answer</source>
        <translation>{count} pembahasan menunggu jawaban</translation>
    </message>
</context>
<context>
    <name>InspectorTabs</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Hubungan</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
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
        <source>Links</source>
        <translation>Hubungan</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
</context>
<context>
    <name>NoteComposer</name>
    <message>
        <source>Remark</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Propose a figure</source>
        <translation>Usulkan angka</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Jenis catatan</translation>
    </message>
    <message>
        <source>What the figure is of</source>
        <translation>Angka untuk apa</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Tulis catatan…</translation>
    </message>
    <message>
        <source>Why this figure…</source>
        <translation>Alasan angka ini…</translation>
    </message>
    <message>
        <source>Write an answer…</source>
        <translation>Tulis jawaban…</translation>
    </message>
    <message>
        <source>What was agreed…</source>
        <translation>Apa yang disepakati…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Tambah catatan</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Usulkan</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawab</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Sepakati</translation>
    </message>
    <message>
        <source>Write the figure, for example 7,5 or 1.355,90.</source>
        <translation>Tulis angkanya, misalnya 7,5 atau 1.355,90.</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>Remark</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Usulan</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Disepakati</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>menunggu jawaban</translation>
    </message>
    <message>
        <source>answered, not agreed yet</source>
        <translation>dijawab, belum disepakati</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>disepakati</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>{who} · {moment}</source>
        <translation>{who} · {moment}</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>No notes yet. Write a remark, or propose a figure to be agreed on.</source>
        <translation>Belum ada catatan. Tulis catatan, atau usulkan angka untuk disepakati.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Salin sebagai teks</translation>
    </message>
    <message>
        <source>{count} [note|notes], {open} [talk waits|talks wait] for an answer</source>
        <translation>{count} catatan, {open} pembahasan menunggu jawaban</translation>
    </message>
    <message>
        <source>{count} [note|notes]</source>
        <translation>{count} catatan</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Tambah catatan</translation>
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
    <name>RelationsTab</name>
    <message>
        <source>Helps to reach</source>
        <translation>Mendukung tercapainya</translation>
    </message>
    <message>
        <source>Add an objective that this one helps…</source>
        <translation>Tambah sasaran yang didukung…</translation>
    </message>
    <message>
        <source>Is helped by</source>
        <translation>Didukung oleh</translation>
    </message>
    <message>
        <source>Add an objective that helps this one…</source>
        <translation>Tambah sasaran pendukung…</translation>
    </message>
    <message>
        <source>Above and below in the tree</source>
        <translation>Di atas dan di bawahnya</translation>
    </message>
    <message>
        <source>Change the link to {objective}</source>
        <translation>Ubah hubungan dengan {objective}</translation>
    </message>
    <message>
        <source>Remove the link to {objective}</source>
        <translation>Hapus hubungan dengan {objective}</translation>
    </message>
    <message>
        <source>Link two objectives</source>
        <translation>Hubungkan dua sasaran</translation>
    </message>
    <message>
        <source>Remove a link</source>
        <translation>Hapus hubungan</translation>
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
        <source>Index</source>
        <translation>Indeks</translation>
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
        <source>as in the Renstra</source>
        <translation>sama dengan Renstra</translation>
    </message>
    <message>
        <source>Basis of the target {year}</source>
        <translation>Dasar target {year}</translation>
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
    <name>ThreadCard</name>
    <message>
        <source>Answer</source>
        <translation>Jawab</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Sepakati</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Make it the target</source>
        <translation>Jadikan target</translation>
    </message>
    <message>
        <source>Go to this cell</source>
        <translation>Buka sel ini</translation>
    </message>
    <message>
        <source>Make it the baseline</source>
        <translation>Jadikan nilai dasar</translation>
    </message>
    <message>
        <source>Answer a note</source>
        <translation>Jawab catatan</translation>
    </message>
    <message>
        <source>Declined: what holds stays.</source>
        <translation>Ditolak: nilai yang berlaku tetap.</translation>
    </message>
    <message>
        <source>Decline a proposal</source>
        <translation>Tolak usulan</translation>
    </message>
    <message>
        <source>Take over an agreed figure</source>
        <translation>Ambil angka yang disepakati</translation>
    </message>
    <message>
        <source>{place} is {figure} now.</source>
        <translation>{place} sekarang {figure}.</translation>
    </message>
    <message>
        <source>As an edition is in force, it was noted as a correction.</source>
        <translation>Karena ada edisi yang berlaku, perubahan dicatat sebagai koreksi.</translation>
    </message>
</context>
<context>
    <name>WhyTab</name>
    <message>
        <source>Copy as text</source>
        <translation>Salin sebagai teks</translation>
    </message>
    <message>
        <source>The scores are being worked out…</source>
        <translation>Nilai sedang dihitung…</translation>
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
        <source>Up to {period} · {unit}</source>
        <translation>S.d. {period} · {unit}</translation>
    </message>
</context>
<context>
    <name>_NoteLine</name>
    <message>
        <source>Change the note</source>
        <translation>Ubah catatan</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Hapus catatan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Ubah catatan</translation>
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
</TS>
