<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>ScoreCells</name>
    <message>
        <source>Element</source>
        <translation>Unsur</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Realisasi</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Mentah</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Bernilai</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>belum diisi</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>tidak berlaku</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>tidak dapat dihitung</translation>
    </message>
    <message>
        <source>beyond what the rules conclude from</source>
        <translation>di luar batas simpulan</translation>
    </message>
    <message>
        <source>counts in no objective</source>
        <translation>tidak masuk sasaran mana pun</translation>
    </message>
</context>
<context>
    <name>ScoreExport</name>
    <message>
        <source>Scorecard</source>
        <translation>Kartu skor</translation>
    </message>
    <message>
        <source>Explanation of scores</source>
        <translation>Penjelasan nilai</translation>
    </message>
</context>
<context>
    <name>ScoreFilterBar</name>
    <message>
        <source>Search code or name</source>
        <translation>Cari kode atau nama</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Salin tabel</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>one scorecard</source>
        <translation>satu kartu skor</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>semua unit</translation>
    </message>
</context>
<context>
    <name>ScoreHead</name>
    <message>
        <source>Organisation score (NKO)</source>
        <translation>Nilai kinerja organisasi (NKO)</translation>
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
        <source>Rule set: {rule_set}</source>
        <translation>Perangkat aturan: {rule_set}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lagi</translation>
    </message>
</context>
<context>
    <name>ScoreItemModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Scores are computed from targets and actuals. Press Enter to see why a score is what it is.</source>
        <translation>Nilai dihitung dari target dan realisasi. Tekan Enter untuk melihat mengapa nilainya demikian.</translation>
    </message>
    <message>
        <source>Not counted in the organisation score</source>
        <translation>Tidak dihitung dalam NKO</translation>
    </message>
</context>
<context>
    <name>ScoresView</name>
    <message>
        <source>Scores</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Scorecard as Excel…</source>
        <translation>Kartu skor ke Excel…</translation>
    </message>
    <message>
        <source>Scorecard as PDF…</source>
        <translation>Kartu skor ke PDF…</translation>
    </message>
    <message>
        <source>Explanation of scores as Excel…</source>
        <translation>Penjelasan nilai ke Excel…</translation>
    </message>
    <message>
        <source>Explanation of scores as PDF…</source>
        <translation>Penjelasan nilai ke PDF…</translation>
    </message>
    <message>
        <source>Enter actuals</source>
        <translation>Isi realisasi</translation>
    </message>
    <message>
        <source>The scores are being worked out…</source>
        <translation>Nilai sedang dihitung…</translation>
    </message>
    <message>
        <source>To the cascade</source>
        <translation>Ke penjenjangan</translation>
    </message>
    <message>
        <source>This unit has no indicators yet: hand some down to it, or give it its own.</source>
        <translation>Unit ini belum memegang indikator: turunkan indikator kepadanya, atau beri indikatornya sendiri.</translation>
    </message>
    <message>
        <source>To indicators &amp;&amp; targets</source>
        <translation>Ke indikator &amp;&amp; target</translation>
    </message>
    <message>
        <source>This scorecard has no indicators yet. Set out objectives and indicators on the page Indicators &amp; targets.</source>
        <translation>Kartu skor ini belum memuat indikator. Susun sasaran dan indikator di halaman Indikator &amp; target.</translation>
    </message>
    <message>
        <source>No actuals up to {period} yet. Enter them on the tab Actuals.</source>
        <translation>Belum ada realisasi s.d. {period}. Isi di tab Realisasi.</translation>
    </message>
    <message>
        <source>No score fits the filter.</source>
        <translation>Tidak ada nilai yang cocok dengan saringan.</translation>
    </message>
</context>
<context>
    <name>UnitItemModel</name>
    <message>
        <source>Scores are computed from targets and actuals. Press Enter to open the scorecard of this unit.</source>
        <translation>Nilai dihitung dari target dan realisasi. Tekan Enter untuk membuka scorecard unit ini.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit kerja</translation>
    </message>
    <message>
        <source>NKO</source>
        <translation>NKO</translation>
    </message>
    <message>
        <source>Without actual</source>
        <translation>Tanpa realisasi</translation>
    </message>
</context>
<context>
    <name>UnitRun</name>
    <message>
        <source>Scores of all units</source>
        <translation>Nilai semua unit</translation>
    </message>
</context>
<context>
    <name>UnitTable</name>
    <message>
        <source>Scores of all units</source>
        <translation>Nilai semua unit</translation>
    </message>
    <message>
        <source>Scores of all units are being computed…</source>
        <translation>Nilai semua unit sedang dihitung…</translation>
    </message>
    <message>
        <source>No unit fits the filter.</source>
        <translation>Tidak ada unit yang cocok dengan saringan.</translation>
    </message>
    <message>
        <source>No unit has a scorecard yet.</source>
        <translation>Belum ada unit yang memiliki kartu skor.</translation>
    </message>
</context>
</TS>
