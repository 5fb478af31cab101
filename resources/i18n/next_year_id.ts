<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>FillBar</name>
    <message>
        <source>Fill from</source>
        <translation>Isi dari</translation>
    </message>
    <message>
        <source>For all rows in sight</source>
        <translation>Untuk semua baris yang tampak</translation>
    </message>
    <message>
        <source>Growth in percent</source>
        <translation>Pertumbuhan dalam persen</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Last year&apos;s target and so many percent more, for all rows in sight</source>
        <translation>Target tahun lalu ditambah sekian persen, untuk semua baris yang tampak</translation>
    </message>
</context>
<context>
    <name>FlagBar</name>
    <message>
        <source>All {count}</source>
        <translation>Semua {count}</translation>
    </message>
    <message>
        <source>{mark} To be decided {count}</source>
        <translation>{mark} Harus diputuskan {count}</translation>
    </message>
</context>
<context>
    <name>NextPlan</name>
    <message>
        <source>Next plan from this one</source>
        <translation>Rencana berikutnya dari rencana ini</translation>
    </message>
    <message>
        <source>Begin from the plan before</source>
        <translation>Mulai dari rencana sebelumnya</translation>
    </message>
    <message>
        <source>The next plan is kept as {name} and opens in a window of its own.</source>
        <translation>Rencana berikutnya tersimpan sebagai {name} dan dibuka di jendela tersendiri.</translation>
    </message>
    <message>
        <source>The next plan is kept as {name}.</source>
        <translation>Rencana berikutnya tersimpan sebagai {name}.</translation>
    </message>
    <message>
        <source>Beginning the next plan</source>
        <translation>Memulai rencana berikutnya</translation>
    </message>
</context>
<context>
    <name>NextYear</name>
    <message>
        <source>Polarity: which direction is better</source>
        <translation>Polarisasi: arah mana yang lebih baik</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Pol.</source>
        <translation>Pol.</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarisasi</translation>
    </message>
    <message>
        <source>Renstra</source>
        <translation>Renstra</translation>
    </message>
    <message>
        <source>The target the plan has for the year</source>
        <translation>Target tahun itu menurut rencana</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tren</translation>
    </message>
    <message>
        <source>The line through the last two actuals, else targets, carried on to the year</source>
        <translation>Garis lurus melalui dua realisasi terakhir (bila tidak ada: target), dilanjutkan ke tahun itu</translation>
    </message>
    <message>
        <source>Target {year}</source>
        <translation>Target {year}</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Penanda</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>T {year}</source>
        <translation>T {year}</translation>
    </message>
    <message>
        <source>A {year}</source>
        <translation>R {year}</translation>
    </message>
    <message>
        <source>What was reached; grey: not to the end of the year yet</source>
        <translation>Realisasi; abu-abu: belum sampai akhir tahun</translation>
    </message>
    <message>
        <source>Actual {year}</source>
        <translation>Realisasi {year}</translation>
    </message>
    <message>
        <source>% {year}</source>
        <translation>C {year}</translation>
    </message>
    <message>
        <source>Actual against target by the polarity, in percent, not capped</source>
        <translation>Realisasi terhadap target menurut polarisasi, dalam persen, tanpa batas atas</translation>
    </message>
    <message>
        <source>Achievement {year}</source>
        <translation>Capaian {year}</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>harus diputuskan</translation>
    </message>
    <message>
        <source>Last known actual: {value} ({period})</source>
        <translation>Realisasi terakhir: {value} ({period})</translation>
    </message>
    <message>
        <source>It cannot be exceeded: keep it with a reason, or measure more.</source>
        <translation>Tidak dapat dilampaui lagi: pertahankan dengan alasan, atau ukur hal yang lebih jauh.</translation>
    </message>
    <message>
        <source>{count} [period|periods] up to {period}</source>
        <translation>{count} periode s.d. {period}</translation>
    </message>
    <message>
        <source>already reached</source>
        <translation>sudah tercapai</translation>
    </message>
    <message>
        <source>asks for less</source>
        <translation>menurun</translation>
    </message>
    <message>
        <source>jumps</source>
        <translation>melonjak</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>tetap</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>tanpa target</translation>
    </message>
    <message>
        <source>cannot be compared</source>
        <translation>tak terbandingkan</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Pertahankan</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Turunkan</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Already reached: raise it, replace or drop the indicator, or keep it with a reason.</source>
        <translation>Sudah tercapai: naikkan, ganti atau hentikan indikatornya, atau pertahankan dengan alasan.</translation>
    </message>
    <message>
        <source>This decision needs a reason.</source>
        <translation>Keputusan ini perlu alasan.</translation>
    </message>
    <message>
        <source>This indicator begins with the year: it cannot be replaced or dropped from it.</source>
        <translation>Indikator ini baru mulai pada tahun itu: tidak dapat diganti atau dihentikan.</translation>
    </message>
    <message>
        <source>Renstra line</source>
        <translation>Garis Renstra</translation>
    </message>
    <message>
        <source>Last actual</source>
        <translation>Realisasi terakhir</translation>
    </message>
    <message>
        <source>Last year&apos;s target</source>
        <translation>Target tahun lalu</translation>
    </message>
</context>
<context>
    <name>NextYearItemModel</name>
    <message>
        <source>Choose “Replace” first: then the new indicator is named here.</source>
        <translation>Pilih “Ganti” dahulu: nama indikator baru diisi di sini.</translation>
    </message>
    <message>
        <source>Please choose one of: {choices}.</source>
        <translation>Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>This is no number, range, limit or known grade. Press Enter once more to keep it as a text.</source>
        <translation>Ini bukan angka, rentang, batas, atau predikat yang dikenal. Tekan Enter sekali lagi untuk menyimpannya sebagai teks.</translation>
    </message>
    <message>
        <source>Indicators without an objective</source>
        <translation>Indikator tanpa sasaran</translation>
    </message>
</context>
<context>
    <name>NextYearView</name>
    <message>
        <source>Targets of the next year</source>
        <translation>Target tahun berikutnya</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Siapkan</translation>
    </message>
    <message>
        <source>No indicator belongs to this year yet.</source>
        <translation>Belum ada indikator yang berlaku pada tahun ini.</translation>
    </message>
    <message>
        <source>{count} to be decided before they can be taken over</source>
        <translation>{count} harus diputuskan dahulu</translation>
    </message>
    <message>
        <source>{count} changed, everything decided</source>
        <translation>{count} diubah, semuanya sudah diputuskan</translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>Belum ada yang diubah</translation>
    </message>
    <message>
        <source>Take over for {year}</source>
        <translation>Terapkan untuk {year}</translation>
    </message>
    <message>
        <source>Writes all targets and decisions, with shares and people, in one step</source>
        <translation>Menulis semua target dan keputusan, beserta bagian dan pegawainya, dalam satu langkah</translation>
    </message>
    <message>
        <source>The targets of this year are closed.</source>
        <translation>Target tahun ini sudah ditutup.</translation>
    </message>
    <message>
        <source>Extend the period of the plan first.</source>
        <translation>Perpanjang dahulu periode rencana.</translation>
    </message>
    <message>
        <source>This plan is only being read.</source>
        <translation>Rencana ini hanya dibaca.</translation>
    </message>
    <message>
        <source>{count} [target is|targets are] still to be decided.</source>
        <translation>{count} target masih harus diputuskan.</translation>
    </message>
    <message>
        <source>There is no target to take over yet.</source>
        <translation>Belum ada target yang dapat diterapkan.</translation>
    </message>
    <message>
        <source>{count} [target|targets] filled; nothing is in the plan before you take over.</source>
        <translation>{count} target terisi; rencana baru berubah setelah diterapkan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Prepare {year}</source>
        <translation>Siapkan tahun {year}</translation>
    </message>
    <message>
        <source>The targets of {year} are taken over, with shares, people and periodic targets.</source>
        <translation>Target {year} diterapkan, beserta bagian, pegawai, dan target periodiknya.</translation>
    </message>
    <message>
        <source>{count} fixed [figure was|figures were] left behind, as the whole changed: {places}.</source>
        <translation>{count} angka tetap tidak dibawa serta karena induknya berubah: {places}.</translation>
    </message>
    <message>
        <source>Extend the period</source>
        <translation>Perpanjang periode</translation>
    </message>
    <message>
        <source>Unlink from {year} on</source>
        <translation>Lepaskan kaitan mulai {year}</translation>
    </message>
    <message>
        <source>Link again</source>
        <translation>Kaitkan kembali</translation>
    </message>
</context>
<context>
    <name>TwoYearsPanel</name>
    <message>
        <source>Unlink from this year on</source>
        <translation>Lepaskan kaitan mulai tahun ini</translation>
    </message>
    <message>
        <source>From then on it is an element of its own: renaming it or handing it down anew leaves last year alone.</source>
        <translation>Sejak itu ia berdiri sendiri: mengganti nama atau menjenjangkannya kembali tidak mengubah tahun sebelumnya.</translation>
    </message>
    <message>
        <source>Link again</source>
        <translation>Kaitkan kembali</translation>
    </message>
    <message>
        <source>{name} in both years</source>
        <translation>{name} pada kedua tahun</translation>
    </message>
    <message>
        <source>One element in both years</source>
        <translation>Satu unsur untuk kedua tahun</translation>
    </message>
    <message>
        <source>Begins with this year</source>
        <translation>Mulai tahun ini</translation>
    </message>
    <message>
        <source>Ended with last year</source>
        <translation>Berakhir tahun lalu</translation>
    </message>
    <message>
        <source>Replaced by another measure</source>
        <translation>Diganti ukuran lain</translation>
    </message>
    <message>
        <source>Two elements, one per year</source>
        <translation>Dua unsur, masing-masing satu tahun</translation>
    </message>
    <message>
        <source>Answered for by</source>
        <translation>Penanggung jawab</translation>
    </message>
    <message>
        <source>Handed down to</source>
        <translation>Diturunkan ke</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikator</translation>
    </message>
</context>
<context>
    <name>YearNotice</name>
    <message>
        <source>Next plan from this one…</source>
        <translation>Rencana berikutnya dari rencana ini…</translation>
    </message>
    <message>
        <source>Extend the period to {year}</source>
        <translation>Perpanjang periode sampai {year}</translation>
    </message>
    <message>
        <source>The targets of {year} are closed; they can be opened again under Revisions.</source>
        <translation>Target {year} sudah ditutup; dapat dibuka kembali di halaman Revisi.</translation>
    </message>
    <message>
        <source>{year} lies beyond the period of this plan.</source>
        <translation>Tahun {year} di luar periode rencana ini.</translation>
    </message>
</context>
</TS>
