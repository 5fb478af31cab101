<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>CompareView</name>
    <message>
        <source>Left</source>
        <translation>Kiri</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Kanan</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Comparison of rule sets</source>
        <translation>Perbandingan perangkat aturan</translation>
    </message>
    <message>
        <source>These two rule sets compute the same.</source>
        <translation>Kedua perangkat aturan ini menghitung dengan cara yang sama.</translation>
    </message>
    <message>
        <source>{title}, as shipped</source>
        <translation>{title}, bawaan</translation>
    </message>
    <message>
        <source>{count} [difference|differences]</source>
        <translation>{count} perbedaan</translation>
    </message>
</context>
<context>
    <name>ListModel</name>
    <message>
        <source>This list is computed; change the rules or the indicator instead.</source>
        <translation>Daftar ini hasil hitungan; ubah aturannya atau indikatornya.</translation>
    </message>
</context>
<context>
    <name>QualityView</name>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit kerja</translation>
    </message>
    <message>
        <source>Last target</source>
        <translation>Target lalu</translation>
    </message>
    <message>
        <source>Last actual</source>
        <translation>Realisasi lalu</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Indicator quality</source>
        <translation>Mutu indikator</translation>
    </message>
    <message>
        <source>Target quality</source>
        <translation>Mutu target</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Arti</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>List of target quality</source>
        <translation>Daftar mutu target</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>No indicator has a target in this year yet. Fill in targets on the page Indicators &amp; targets.</source>
        <translation>Belum ada indikator yang bertarget pada tahun ini. Isi target pada halaman Indikator &amp; target.</translation>
    </message>
    <message>
        <source>K3 is the mean of the quality of the indicator (Tabel 14) and of its target (Tabel 15): above 1 is of very good quality. It looks at targets only; nothing has to be realised. By {title} · {grade}</source>
        <translation>K3 adalah rata-rata mutu indikator (Tabel 14) dan mutu targetnya (Tabel 15): di atas 1 berarti sangat berkualitas. Yang dilihat hanya target; belum perlu ada realisasi. Menurut {title} · {grade}</translation>
    </message>
    <message>
        <source>List as Excel…</source>
        <translation>Daftar ke Excel…</translation>
    </message>
    <message>
        <source>List as PDF…</source>
        <translation>Daftar ke PDF…</translation>
    </message>
    <message>
        <source>cannot be told yet</source>
        <translation>belum dapat ditentukan</translation>
    </message>
    <message>
        <source>{known} of {all} [indicator has|indicators have] a K3</source>
        <translation>{known} dari {all} indikator mempunyai K3</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Text of the rule set</source>
        <translation>Teks perangkat aturan</translation>
    </message>
    <message>
        <source>What is wrong in the text</source>
        <translation>Kesalahan pada teks</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang perubahan</translation>
    </message>
    <message>
        <source>The draft cannot be used yet; the plan goes on as before.</source>
        <translation>Draf ini belum dapat dipakai; rencana tetap memakai aturan semula.</translation>
    </message>
    <message>
        <source>The draft can be used; it is not in the plan yet.</source>
        <translation>Draf ini dapat dipakai; belum masuk ke rencana.</translation>
    </message>
    <message>
        <source>Change the numbers at the left or the text at the right.</source>
        <translation>Ubah angka di kiri atau teks di kanan.</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indeks</translation>
    </message>
    <message>
        <source>Weights of indicators</source>
        <translation>Bobot indikator</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Weights of perspectives (percent)</source>
        <translation>Bobot perspektif (persen)</translation>
    </message>
    <message>
        <source>Status of indicators, objectives and the organisation</source>
        <translation>Status indikator, sasaran, dan organisasi</translation>
    </message>
    <message>
        <source>Status of perspectives</source>
        <translation>Status perspektif</translation>
    </message>
    <message>
        <source>Predikat of the organisation</source>
        <translation>Predikat organisasi</translation>
    </message>
    <message>
        <source>Further numbers</source>
        <translation>Angka lain</translation>
    </message>
    <message>
        <source>x is the score, for example x &lt; 80, 80 &lt;= x &lt; 100 or x &gt;= 100</source>
        <translation>x adalah nilai, misalnya x &lt; 80, 80 &lt;= x &lt; 100, atau x &gt;= 100</translation>
    </message>
    <message>
        <source>“{text}” cannot be read here.</source>
        <translation>“{text}” tidak dapat dibaca di isian ini.</translation>
    </message>
</context>
<context>
    <name>RuleSetPanel</name>
    <message>
        <source>Use for the plan</source>
        <translation>Pakai untuk rencana</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Copy as own rules</source>
        <translation>Salin jadi aturan sendiri</translation>
    </message>
    <message>
        <source>Begin a rule set of this plan from this one, under a name of its own</source>
        <translation>Mulai perangkat aturan milik rencana ini dari yang ini, dengan nama sendiri</translation>
    </message>
    <message>
        <source>Compare with shipped</source>
        <translation>Bandingkan dengan bawaan</translation>
    </message>
    <message>
        <source>Back to shipped</source>
        <translation>Kembali ke bawaan</translation>
    </message>
    <message>
        <source>Remove copy</source>
        <translation>Hapus salinan</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>First year of the plan that is scored by this rule set; – for none</source>
        <translation>Tahun pertama yang dinilai dengan perangkat aturan ini; – bila tidak ada</translation>
    </message>
    <message>
        <source>or from the year</source>
        <translation>atau mulai tahun</translation>
    </message>
    <message>
        <source>Scores {years} of this plan.</source>
        <translation>Menilai {years} pada rencana ini.</translation>
    </message>
    <message>
        <source>Scores no year of this plan.</source>
        <translation>Tidak menilai satu tahun pun dalam rencana ini.</translation>
    </message>
    <message>
        <source>The plan&apos;s copy differs from the shipped one.</source>
        <translation>Salinan pada rencana berbeda dari bawaan.</translation>
    </message>
    <message>
        <source>The plan holds its own copy, as shipped.</source>
        <translation>Rencana menyimpan salinannya, sama dengan bawaan.</translation>
    </message>
    <message>
        <source>A rule set of this plan.</source>
        <translation>Perangkat aturan milik rencana ini.</translation>
    </message>
</context>
<context>
    <name>RuleSheet</name>
    <message>
        <source>source</source>
        <translation>sumber</translation>
    </message>
    <message>
        <source>Status of indicators, objectives and the organisation</source>
        <translation>Status indikator, sasaran, dan organisasi</translation>
    </message>
    <message>
        <source>Status of perspectives</source>
        <translation>Status perspektif</translation>
    </message>
    <message>
        <source>Predikat of the organisation</source>
        <translation>Predikat organisasi</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indeks</translation>
    </message>
    <message>
        <source>Scale of stabilize indicators</source>
        <translation>Skala indikator stabilize</translation>
    </message>
    <message>
        <source>Weights of indicators</source>
        <translation>Bobot indikator</translation>
    </message>
    <message>
        <source>Weights of perspectives</source>
        <translation>Bobot perspektif</translation>
    </message>
    <message>
        <source>Rating of people</source>
        <translation>Penilaian pegawai</translation>
    </message>
    <message>
        <source>Further numbers</source>
        <translation>Angka lain</translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message>
        <source>The draft is still open. Keep or discard it first.</source>
        <translation>Draf masih terbuka. Simpan atau buang dahulu.</translation>
    </message>
    <message>
        <source>Rule sets</source>
        <translation>Perangkat aturan</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>Target quality (K3)</source>
        <translation>Mutu target (K3)</translation>
    </message>
    <message>
        <source>Back to the shipped rules</source>
        <translation>Kembali ke aturan bawaan</translation>
    </message>
    <message>
        <source>Remove the copy of rules</source>
        <translation>Hapus salinan aturan</translation>
    </message>
    <message>
        <source>evidence {grade}</source>
        <translation>bukti {grade}</translation>
    </message>
    <message>
        <source>used {years}</source>
        <translation>dipakai {years}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>tidak dapat dibaca</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>diubah</translation>
    </message>
    <message>
        <source>Score the plan by {title}</source>
        <translation>Nilai rencana dengan {title}</translation>
    </message>
    <message>
        <source>The plan is scored by {title} now ({grade}). Check its numbers before you rely on them.</source>
        <translation>Rencana kini dinilai dengan {title} ({grade}). Periksa angkanya sebelum diandalkan.</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (salinan)</translation>
    </message>
    <message>
        <source>Copy the rules {title}</source>
        <translation>Salin aturan {title}</translation>
    </message>
    <message>
        <source>Change the rules {title}</source>
        <translation>Ubah aturan {title}</translation>
    </message>
    <message>
        <source>Rules from a year on</source>
        <translation>Aturan mulai suatu tahun</translation>
    </message>
</context>
</TS>
