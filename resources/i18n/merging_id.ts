<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>DetailPanel</name>
    <message>
        <source>Ours: this plan now</source>
        <translation>Kita: rencana ini sekarang</translation>
    </message>
    <message>
        <source>Choose a difference in the list to see it at full length.</source>
        <translation>Pilih satu perbedaan di daftar untuk melihatnya secara lengkap.</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… dan {count} lagi</translation>
    </message>
    <message>
        <source>Decided together with it:</source>
        <translation>Ikut diputuskan bersamanya:</translation>
    </message>
    <message>
        <source>Before: there is no common edition</source>
        <translation>Semula: tidak ada edisi bersama</translation>
    </message>
    <message>
        <source>Before: {title}, {when}</source>
        <translation>Semula: {title}, {when}</translation>
    </message>
    <message>
        <source>Theirs: {name}</source>
        <translation>Rekan: {name}</translation>
    </message>
    <message>
        <source>Theirs: {name}, saved {when}</source>
        <translation>Rekan: {name}, disimpan {when}</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Not merged yet</source>
        <translation>Belum digabung</translation>
    </message>
    <message>
        <source>Leave without merging? What you chose is forgotten.</source>
        <translation>Tutup tanpa menggabung? Pilihan Anda akan hilang.</translation>
    </message>
    <message>
        <source>The plan and the copy stay as they are.</source>
        <translation>Rencana dan salinan tetap seperti adanya.</translation>
    </message>
    <message>
        <source>Go on choosing</source>
        <translation>Lanjut memilih</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>MergeGroups</name>
    <message>
        <source>The plan itself</source>
        <translation>Rencana itu sendiri</translation>
    </message>
    <message>
        <source>Indicators without an objective</source>
        <translation>Indikator tanpa sasaran</translation>
    </message>
    <message>
        <source>Positions without a unit</source>
        <translation>Jabatan tanpa unit kerja</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pegawai</translation>
    </message>
</context>
<context>
    <name>MergeItemModel</name>
    <message>
        <source>What</source>
        <translation>Perbedaan</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Semula</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Kita</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Rekan</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Both the same</source>
        <translation>Sama di keduanya</translation>
    </message>
    <message>
        <source>{text}, chosen</source>
        <translation>{text}, dipilih</translation>
    </message>
    <message>
        <source>{count} not decided</source>
        <translation>{count} belum diputuskan</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>MergePreviewModel</name>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Perbedaan</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>After merging</source>
        <translation>Setelah digabung</translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>dikosongkan</translation>
    </message>
    <message>
        <source>Follows from the choices</source>
        <translation>Akibat dari pilihan</translation>
    </message>
    <message>
        <source>not taken: what it belongs to is not in the plan</source>
        <translation>tidak diambil: induknya tidak ada di rencana</translation>
    </message>
</context>
<context>
    <name>MergeWindow</name>
    <message>
        <source>Merge a colleague&apos;s copy</source>
        <translation>Gabungkan salinan rekan</translation>
    </message>
    <message>
        <source>Search in the differences</source>
        <translation>Cari di perbedaan</translation>
    </message>
    <message>
        <source>Copy of {name} · {file}</source>
        <translation>Salinan {name} · {file}</translation>
    </message>
    <message>
        <source>The two files have no common edition, so nobody knows who changed what: everything that differs must be decided. Copies sent with “Send a copy to a colleague” do not have this trouble.</source>
        <translation>Kedua berkas tidak punya edisi bersama, jadi tidak diketahui siapa mengubah apa: semua yang berbeda harus diputuskan. Salinan yang dikirim dengan “Kirim salinan untuk rekan” tidak mengalami hal ini.</translation>
    </message>
    <message>
        <source>Only in the copy, and not merged: {kinds}.</source>
        <translation>Hanya ada di salinan dan tidak digabung: {kinds}.</translation>
    </message>
    <message>
        <source>All shown</source>
        <translation>Semua yang tampak</translation>
    </message>
    <message>
        <source>Ours for all shown</source>
        <translation>Milik kita untuk semua yang tampak</translation>
    </message>
    <message>
        <source>Theirs for all shown</source>
        <translation>Milik rekan untuk semua yang tampak</translation>
    </message>
    <message>
        <source>Back to the proposal for all shown</source>
        <translation>Kembali ke usulan untuk semua yang tampak</translation>
    </message>
    <message>
        <source>Keys: 1 before, 2 ours, 3 theirs, N next to decide</source>
        <translation>Tombol: 1 semula, 2 kita, 3 rekan, N berikutnya yang belum diputuskan</translation>
    </message>
    <message>
        <source>Preview of the result</source>
        <translation>Pratinjau hasil</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Semua {count}</translation>
    </message>
    <message>
        <source>To decide {count}</source>
        <translation>Belum diputuskan {count}</translation>
    </message>
    <message>
        <source>Conflicts {count}</source>
        <translation>Bertentangan {count}</translation>
    </message>
    <message>
        <source>Changed by them {count}</source>
        <translation>Diubah rekan {count}</translation>
    </message>
    <message>
        <source>Changed by us {count}</source>
        <translation>Diubah kita {count}</translation>
    </message>
    <message>
        <source>Both the same {count}</source>
        <translation>Sama {count}</translation>
    </message>
    <message>
        <source>{taken} taken from the copy, {kept} kept as with us</source>
        <translation>{taken} diambil dari salinan, {kept} tetap seperti milik kita</translation>
    </message>
    <message>
        <source>{count} not to be taken</source>
        <translation>{count} tidak dapat diambil</translation>
    </message>
    <message>
        <source>Changes of all units</source>
        <translation>Perubahan semua unit</translation>
    </message>
    <message>
        <source>Changes of {count} [unit|units]</source>
        <translation>Perubahan {count} unit</translation>
    </message>
    <message>
        <source>{count} not decided yet</source>
        <translation>{count} belum diputuskan</translation>
    </message>
    <message>
        <source>{what} would stand below itself</source>
        <translation>{what} akan berada di bawah dirinya sendiri</translation>
    </message>
    <message>
        <source>Everything is decided</source>
        <translation>Semua sudah diputuskan</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Plan</source>
        <translation>Rencana</translation>
    </message>
    <message>
        <source>For a colleague - {name}</source>
        <translation>Untuk rekan - {name}</translation>
    </message>
    <message>
        <source>Send a copy to a colleague</source>
        <translation>Kirim salinan untuk rekan</translation>
    </message>
    <message>
        <source>The copy {name} was written. When it comes back, use “Merge a colleague&apos;s copy”.</source>
        <translation>Salinan {name} sudah ditulis. Bila kembali, gunakan “Gabungkan salinan rekan”.</translation>
    </message>
    <message>
        <source>Copy for a colleague, {day}</source>
        <translation>Salinan untuk rekan, {day}</translation>
    </message>
    <message>
        <source>Checkpoint for a copy</source>
        <translation>Titik simpan untuk salinan</translation>
    </message>
    <message>
        <source>Merge a colleague&apos;s copy</source>
        <translation>Gabungkan salinan rekan</translation>
    </message>
    <message>
        <source>Comparing with {name}</source>
        <translation>Membandingkan dengan {name}</translation>
    </message>
    <message>
        <source>The copy {file} says the same as this plan; there is nothing to merge.</source>
        <translation>Isi salinan {file} sama dengan rencana ini; tidak ada yang perlu digabung.</translation>
    </message>
    <message>
        <source>The copy of {name} was merged.</source>
        <translation>Salinan {name} sudah digabung.</translation>
    </message>
    <message>
        <source>Merged copy of {name} ({file})</source>
        <translation>Gabungan salinan {name} ({file})</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Belum diputuskan</translation>
    </message>
    <message>
        <source>Ours stays</source>
        <translation>Milik kita tetap</translation>
    </message>
    <message>
        <source>Theirs is taken</source>
        <translation>Milik rekan diambil</translation>
    </message>
    <message>
        <source>Back to the edition</source>
        <translation>Kembali ke semula</translation>
    </message>
    <message>
        <source>Not taken: outside the chosen units</source>
        <translation>Tidak diambil: di luar unit terpilih</translation>
    </message>
    <message>
        <source>Not taken: the year is closed</source>
        <translation>Tidak diambil: tahunnya ditutup</translation>
    </message>
    <message>
        <source>Both of us changed this, each in another way.</source>
        <translation>Kita dan rekan sama-sama mengubahnya, masing-masing dengan isi lain.</translation>
    </message>
    <message>
        <source>Removed in the copy, but we changed it or something in it: keep ours, or remove it too.</source>
        <translation>Dihapus di salinan, padahal kita mengubahnya atau sesuatu di dalamnya: pertahankan milik kita, atau ikut hapus.</translation>
    </message>
    <message>
        <source>Removed by us, but changed in the copy: leave it removed, or bring it back as in the copy.</source>
        <translation>Sudah kita hapus, padahal diubah di salinan: biarkan terhapus, atau kembalikan seperti di salinan.</translation>
    </message>
    <message>
        <source>Our move and theirs together would put an element below itself: only one of them can stand.</source>
        <translation>Pemindahan kita dan pemindahan rekan bersama-sama menempatkan sesuatu di bawah dirinya sendiri: hanya salah satu yang bisa berlaku.</translation>
    </message>
    <message>
        <source>It differs, and without a common edition nobody knows who changed it.</source>
        <translation>Isinya berbeda, dan tanpa edisi bersama tidak diketahui siapa yang mengubahnya.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ya</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Tidak</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>dihapus</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>diubah</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>seperti semula</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>place {place} of {count}</source>
        <translation>urutan {place} dari {count}</translation>
    </message>
    <message>
        <source>{title} (with {count} more [row|rows])</source>
        <translation>{title} (beserta {count} baris lain)</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>tanpa nama</translation>
    </message>
</context>
<context>
    <name>UnitsDialog</name>
    <message>
        <source>Whose changes to take</source>
        <translation>Perubahan siapa yang diambil</translation>
    </message>
    <message>
        <source>Changes of all units</source>
        <translation>Perubahan semua unit</translation>
    </message>
    <message>
        <source>Only changes of these units and those below them</source>
        <translation>Hanya perubahan unit berikut dan unit di bawahnya</translation>
    </message>
    <message>
        <source>Code or name of a unit</source>
        <translation>Kode atau nama unit</translation>
    </message>
    <message>
        <source>To a unit belong its objectives and indicators (also those it answers for), its positions and people, and what is handed down to it. Everything else is listed as not taken.</source>
        <translation>Milik sebuah unit ialah sasaran dan indikatornya (juga yang menjadi tanggung jawabnya), jabatan dan pegawainya, serta yang dijenjangkan kepadanya. Selebihnya dicantumkan sebagai tidak diambil.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
</context>
<context>
    <name>ValueCard</name>
    <message>
        <source>Chosen</source>
        <translation>Dipilih</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Pilih</translation>
    </message>
</context>
</TS>
