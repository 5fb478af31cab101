<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>EvaluationColumns</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Rating of work</source>
        <translation>Rating hasil kerja</translation>
    </message>
    <message>
        <source>Rating of behaviour</source>
        <translation>Rating perilaku</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Perilaku</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Hasil kerja</translation>
    </message>
    <message>
        <source>Extra tasks</source>
        <translation>Tugas tambahan</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Kreativitas</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>Ide baru</translation>
    </message>
    <message>
        <source>Extra work</source>
        <translation>Kinerja tambahan</translation>
    </message>
    <message>
        <source>SKP score</source>
        <translation>Nilai SKP</translation>
    </message>
    <message>
        <source>Final score</source>
        <translation>Nilai akhir</translation>
    </message>
    <message>
        <source>Predikat</source>
        <translation>Predikat</translation>
    </message>
    <message>
        <source>Note or recommendation</source>
        <translation>Catatan atau rekomendasi</translation>
    </message>
    <message>
        <source>Score of behaviour as printed, 0 to 120</source>
        <translation>Nilai perilaku seperti tercetak, 0 sampai 120</translation>
    </message>
    <message>
        <source>Number of extra tasks: 1 to 3 give 1, 4 to 6 2, more 3</source>
        <translation>Jumlah tugas tambahan: 1–3 bernilai 1, 4–6 bernilai 2, selebihnya 3</translation>
    </message>
    <message>
        <source>Points for creativity as decided</source>
        <translation>Nilai kreativitas sesuai keputusan</translation>
    </message>
    <message>
        <source>Very good also needs a new idea (PP 30/2019)</source>
        <translation>Sangat Baik juga memerlukan ide baru (PP 30/2019)</translation>
    </message>
    <message>
        <source>Score of extra work, 0 to 10</source>
        <translation>Nilai kinerja tambahan, 0 sampai 10</translation>
    </message>
    <message>
        <source>Computed by the rule of the year</source>
        <translation>Dihitung dengan aturan tahun itu</translation>
    </message>
</context>
<context>
    <name>EvaluationItemModel</name>
    <message>
        <source>The achievement of the unit is the rating of its head (SE MenPANRB 3/2023).</source>
        <translation>Capaian kinerja unit adalah rating hasil kerja pimpinannya (SE MenPANRB 3/2023).</translation>
    </message>
    <message>
        <source>This is computed from the ratings and from what was reported.</source>
        <translation>Ini dihitung dari rating dan dari yang dilaporkan.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>Please choose one of: {choices}.</source>
        <translation>Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>Write a whole number, for example 3.</source>
        <translation>Tulis bilangan bulat, misalnya 3.</translation>
    </message>
    <message>
        <source>Write a number, for example 82,5.</source>
        <translation>Tulis angka, misalnya 82,5.</translation>
    </message>
    <message>
        <source>Write a number from {lowest} to {highest}.</source>
        <translation>Tulis angka dari {lowest} sampai {highest}.</translation>
    </message>
</context>
<context>
    <name>EvaluationView</name>
    <message>
        <source>List of evaluations</source>
        <translation>Daftar evaluasi</translation>
    </message>
    <message>
        <source>Achievement of the unit</source>
        <translation>Capaian kinerja organisasi</translation>
    </message>
    <message>
        <source>To the organisation</source>
        <translation>Ke organisasi</translation>
    </message>
    <message>
        <source>Nobody holds a position here in {period}. Add positions and people on the page Organisation.</source>
        <translation>Belum ada yang memangku jabatan di sini pada {period}. Tambahkan jabatan dan pegawai pada halaman Organisasi.</translation>
    </message>
    <message>
        <source>Quadrant</source>
        <translation>Kuadran</translation>
    </message>
    <message>
        <source>Spread of predikat</source>
        <translation>Sebaran predikat</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>belum ditetapkan</translation>
    </message>
    <message>
        <source>{count} [person|people]</source>
        <translation>{count} pegawai</translation>
    </message>
    <message>
        <source>{count} without predikat</source>
        <translation>{count} belum berpredikat</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Umpan balik</translation>
    </message>
</context>
<context>
    <name>GuideList</name>
    <message>
        <source>Choose the achievement of the unit above to see the guide beside the people.</source>
        <translation>Pilih capaian kinerja organisasi di atas untuk melihat pedoman di samping sebarannya.</translation>
    </message>
    <message>
        <source>Guide for a unit rated “{rating}” (SE MenPANRB 3/2023); no obligation:</source>
        <translation>Pedoman untuk unit bercapaian “{rating}” (SE MenPANRB 3/2023), tidak mengikat:</translation>
    </message>
    <message>
        <source>now {count} of {total}</source>
        <translation>sekarang {count} dari {total}</translation>
    </message>
</context>
<context>
    <name>QuadrantPicture</name>
    <message>
        <source>Behaviour →   ·   Work ↑</source>
        <translation>Perilaku kerja →   ·   Hasil kerja ↑</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Feedback of the superior</source>
        <translation>Umpan balik pimpinan</translation>
    </message>
    <message>
        <source>Choose a person to see what the predikat rests on.</source>
        <translation>Pilih seorang pegawai untuk melihat dasar predikatnya.</translation>
    </message>
    <message>
        <source>Work results</source>
        <translation>Rencana hasil kerja</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lainnya</translation>
    </message>
    <message>
        <source>Feedback with that of the months, as the form prints it</source>
        <translation>Umpan balik beserta yang dari bulan-bulannya, seperti tercetak pada formulir</translation>
    </message>
    <message>
        <source>No rating of work can be proposed: {reason}</source>
        <translation>Rating hasil kerja belum dapat diusulkan: {reason}</translation>
    </message>
    <message>
        <source>Proposal: {rating} (NHK {value}, before the NKO; evidence C: third party)</source>
        <translation>Usulan: {rating} (NHK {value}, sebelum NKO; bukti C: sumber pihak ketiga)</translation>
    </message>
    <message>
        <source>nothing reported</source>
        <translation>belum ada laporan</translation>
    </message>
    <message>
        <source>{name}: {actual} of {target}</source>
        <translation>{name}: {actual} dari {target}</translation>
    </message>
</context>
</TS>
