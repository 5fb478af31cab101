<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>FigureItemModel</name>
    <message>
        <source>Perspective, indicator</source>
        <translation>Perspektif, indikator</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Tried target</source>
        <translation>Coba target</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Tried weight</source>
        <translation>Coba bobot</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Realisasi</translation>
    </message>
    <message>
        <source>Tried actual</source>
        <translation>Coba realisasi</translation>
    </message>
    <message>
        <source>This is what the plan has. Type what you want to try in the tinted column beside it.</source>
        <translation>Ini angka rencana. Ketik angka yang ingin dicoba pada kolom berwarna di sampingnya.</translation>
    </message>
    <message>
        <source>Small: as the plan has it. Type beside it what you want to try.</source>
        <translation>Angka kecil: menurut rencana. Ketik di sampingnya angka yang ingin dicoba.</translation>
    </message>
    <message>
        <source>A perspective has a weight only.</source>
        <translation>Perspektif hanya mempunyai bobot.</translation>
    </message>
    <message>
        <source>The target of this unit comes from the cascade. Try another target of the indicator itself.</source>
        <translation>Target unit ini berasal dari penjenjangan. Cobalah target lain pada indikatornya sendiri.</translation>
    </message>
    <message>
        <source>Write a weight of 0 or more, for example 21% or 0,21.</source>
        <translation>Tulis bobot 0 atau lebih, misalnya 21% atau 0,21.</translation>
    </message>
    <message>
        <source>Only words: no score can be computed from it.</source>
        <translation>Hanya kata-kata: nilai tidak dapat dihitung darinya.</translation>
    </message>
</context>
<context>
    <name>MovementItemModel</name>
    <message>
        <source>Score</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Uji coba</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Scores are computed. Type what you want to try in the table beside.</source>
        <translation>Nilai dihitung sendiri. Ketik angka yang ingin dicoba di tabel sebelahnya.</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>Figures of the trial</source>
        <translation>Angka uji coba</translation>
    </message>
    <message>
        <source>Scores of the trial</source>
        <translation>Nilai uji coba</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>Simpan sebagai…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Ganti nama…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Mulai baru</translation>
    </message>
    <message>
        <source>Copy the scores</source>
        <translation>Salin nilai</translation>
    </message>
    <message>
        <source>To indicators &amp;&amp; targets</source>
        <translation>Ke indikator &amp;&amp; target</translation>
    </message>
    <message>
        <source>This plan has no indicators yet. Draft them on the page Indicators &amp; targets.</source>
        <translation>Rencana ini belum mempunyai indikator. Susunlah di halaman Indikator &amp; target.</translation>
    </message>
    <message>
        <source>The scores are being worked out…</source>
        <translation>Nilai sedang dihitung…</translation>
    </message>
    <message>
        <source>Your trial stays in this tab until the plan is closed. Keep it to find it again later.</source>
        <translation>Uji coba Anda tetap ada di tab ini sampai rencana ditutup. Simpanlah agar dapat dibuka lagi kelak.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Skenario</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Dibandingkan dengan</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(belum bernama)</translation>
    </message>
    <message>
        <source>Plan as it is</source>
        <translation>Rencana apa adanya</translation>
    </message>
    <message>
        <source>Type other targets, weights or actuals. The plan itself stays as it is.</source>
        <translation>Ketik target, bobot, atau realisasi lain. Rencana sendiri tidak berubah.</translation>
    </message>
    <message>
        <source>{count} [figure is|figures are] tried, {moved} [score moves|scores move]. The plan itself stays as it is.</source>
        <translation>{count} angka diuji coba, {moved} nilai bergeser. Rencana tidak berubah.</translation>
    </message>
    <message>
        <source>This rule set computes the weights of indicators by itself; typed ones do not count.</source>
        <translation>Perangkat aturan ini menentukan sendiri bobot indikator; bobot yang diketik tidak dihitung.</translation>
    </message>
    <message>
        <source>The trial before was not kept.</source>
        <translation>Uji coba sebelumnya belum disimpan.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Keep the trial</source>
        <translation>Simpan uji coba</translation>
    </message>
    <message>
        <source>Rename the scenario</source>
        <translation>Ganti nama skenario</translation>
    </message>
    <message>
        <source>Drop the scenario</source>
        <translation>Buang skenario</translation>
    </message>
    <message>
        <source>Scenario “{name}” was dropped.</source>
        <translation>Skenario “{name}” dibuang.</translation>
    </message>
    <message>
        <source>The scores are on the clipboard.</source>
        <translation>Nilai sudah disalin ke papan klip.</translation>
    </message>
    <message>
        <source>Name of the scenario:</source>
        <translation>Nama skenario:</translation>
    </message>
</context>
</TS>
