<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>Tour</name>
    <message>
        <source>See what is doubtful</source>
        <translation>Lihat apa yang meragukan</translation>
    </message>
    <message>
        <source>The program reads the plan along with you. Open Review (F8): every finding says why it matters, what to do, and where the rule comes from.</source>
        <translation>Program ikut membaca rencana Anda. Buka Pemeriksaan (F8): setiap temuan menyebut mengapa penting, apa yang perlu dilakukan, dan dari mana aturannya.</translation>
    </message>
    <message>
        <source>An objective that is an activity</source>
        <translation>Sasaran yang berupa kegiatan</translation>
    </message>
    <message>
        <source>Objective SS2 names an activity: “Melaksanakan …”. An objective says what is to become different. Write it as a result, for example “Meningkatnya kepuasan atas layanan kepegawaian”: press F2 on its name.</source>
        <translation>Sasaran SS2 menyebut kegiatan: “Melaksanakan …”. Sasaran menyatakan apa yang menjadi lain. Tulis sebagai hasil, misalnya “Meningkatnya kepuasan atas layanan kepegawaian”: tekan F2 pada namanya.</translation>
    </message>
    <message>
        <source>An indicator without definition</source>
        <translation>Indikator tanpa definisi</translation>
    </message>
    <message>
        <source>Nobody can check IKU-2: it has no definition. Type one in the inspector at the right (F4), tab Manual, then leave the field.</source>
        <translation>IKU-2 tidak dapat diperiksa siapa pun: definisinya belum ada. Ketik definisinya di panel rincian di kanan (F4), tab Manual, lalu tinggalkan isiannya.</translation>
    </message>
    <message>
        <source>A target that was reached already</source>
        <translation>Target yang sudah tercapai</translation>
    </message>
    <message>
        <source>IKU-1 came to 78,9 in 2025, and the target of 2026 is 78: no challenge. Go to the cell of 2026 and type a higher figure, for example 79,5.</source>
        <translation>IKU-1 mencapai 78,9 pada 2025, sedangkan target 2026 adalah 78: tidak menantang. Buka sel 2026 dan ketik angka yang lebih tinggi, misalnya 79,5.</translation>
    </message>
    <message>
        <source>The wrong polarity</source>
        <translation>Polarisasi yang keliru</translation>
    </message>
    <message>
        <source>The targets of IKU-3 (complaints) fall from year to year, yet its polarity says that higher is better: every success would count as failure. Change the polarity in the inspector to “Lower is better”.</source>
        <translation>Target IKU-3 (pengaduan) turun dari tahun ke tahun, tetapi polarisasinya menyebut makin tinggi makin baik: setiap keberhasilan akan terbaca gagal. Ubah polarisasinya di panel rincian menjadi “Makin rendah makin baik”.</translation>
    </message>
    <message>
        <source>Quarters that do not come to the year</source>
        <translation>Triwulan yang tidak berjumlah setahun</translation>
    </message>
    <message>
        <source>The quarters of IKU-6 in 2026 come to 70, the target of the year is 75. Correct the quarters in the inspector, tab Target, or the year in the table.</source>
        <translation>Triwulan IKU-6 tahun 2026 berjumlah 70, target setahunnya 75. Perbaiki triwulannya di panel rincian, tab Target, atau target tahunnya di tabel.</translation>
    </message>
    <message>
        <source>Shares that do not add up</source>
        <translation>Bagian yang tidak berjumlah</translation>
    </message>
    <message>
        <source>IKU-5 is to reach 1.200 in 2026, but the two units were given 500 and 600, both locked. Choose the row on this page: the column “Fits?” shows the difference, and one click repairs it.</source>
        <translation>IKU-5 harus mencapai 1.200 pada 2026, tetapi kedua unit mendapat 500 dan 600, keduanya terkunci. Pilih barisnya di halaman ini: kolom “Cocok?” menunjukkan selisihnya, dan satu klik memperbaikinya.</translation>
    </message>
    <message>
        <source>Weights beyond the whole</source>
        <translation>Bobot yang melebihi seratus</translation>
    </message>
    <message>
        <source>The weights of the four perspectives come to 110%. Right-click the name of a lane on the strategy map, choose “Change weight”, and let them come to 100.</source>
        <translation>Bobot keempat perspektif berjumlah 110%. Klik kanan nama lajur di peta strategi, pilih “Ubah bobot”, dan jadikan jumlahnya 100.</translation>
    </message>
    <message>
        <source>Two acting heads at once</source>
        <translation>Dua Plt pada waktu yang sama</translation>
    </message>
    <message>
        <source>Two people act as Sekretaris in June 2026 (Plt): both would get the targets of that month. Let the first assignment end on 31 May 2026.</source>
        <translation>Dua orang menjadi Plt Sekretaris pada Juni 2026: keduanya akan mendapat target bulan itu. Akhiri penugasan yang pertama pada 31 Mei 2026.</translation>
    </message>
    <message>
        <source>Keep what you reached</source>
        <translation>Simpan yang sudah dicapai</translation>
    </message>
    <message>
        <source>Keep a checkpoint (Ctrl+Shift+T): you can compare with it and go back to it at any time. A legal edition is made in the same way, with its legal ground.</source>
        <translation>Buat titik simpan (Ctrl+Shift+T): Anda dapat membandingkannya dan kembali kepadanya kapan saja. Edisi resmi dibuat dengan cara yang sama, dengan dasar hukumnya.</translation>
    </message>
    <message>
        <source>Preparing the tour</source>
        <translation>Menyiapkan tur</translation>
    </message>
</context>
<context>
    <name>TourPanel</name>
    <message>
        <source>Tour: {done} of {count} done</source>
        <translation>Tur: {done} dari {count} selesai</translation>
    </message>
    <message>
        <source>{title} (done)</source>
        <translation>{title} (selesai)</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Selesai.</translation>
    </message>
    <message>
        <source>Well done: the plan stands.</source>
        <translation>Bagus: rencananya sudah kokoh.</translation>
    </message>
    <message>
        <source>You found every mistake a reviewer would have found. Next: issue the documents of this plan on the page Documents, or begin a plan of your own. Ctrl+Z takes back every step you did here.</source>
        <translation>Semua kesalahan yang akan ditemukan evaluator sudah Anda temukan. Berikutnya: terbitkan dokumen rencana ini di halaman Dokumen, atau mulai rencana Anda sendiri. Ctrl+Z mengurungkan setiap langkah di sini.</translation>
    </message>
    <message>
        <source>You are through; some steps are still open.</source>
        <translation>Tur sudah sampai akhir; beberapa langkah masih terbuka.</translation>
    </message>
    <message>
        <source>Choose a number above to take one up, or come back later: the tour waits.</source>
        <translation>Pilih nomor di atas untuk mengerjakannya, atau kembali lain kali: tur menunggu.</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Tunjukkan</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>More in the guide</source>
        <translation>Selengkapnya di panduan</translation>
    </message>
    <message>
        <source>Begin again with a fresh plan</source>
        <translation>Mulai lagi dari awal</translation>
    </message>
    <message>
        <source>Begin my own plan…</source>
        <translation>Mulai rencana sendiri…</translation>
    </message>
    <message>
        <source>Leave the tour; it can be taken up again</source>
        <translation>Tutup tur; dapat dilanjutkan lain kali</translation>
    </message>
</context>
</TS>
