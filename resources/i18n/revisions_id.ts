<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>AuditView</name>
    <message>
        <source>Show everything</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>No change meets these filters.</source>
        <translation>Tidak ada perubahan yang cocok dengan saringan ini.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Write the changes shown to a file</source>
        <translation>Tulis perubahan yang ditampilkan ke berkas</translation>
    </message>
    <message>
        <source>Workbook (XLSX)…</source>
        <translation>Buku kerja (XLSX)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabel (CSV)…</translation>
    </message>
    <message>
        <source>Check integrity</source>
        <translation>Periksa keutuhan</translation>
    </message>
    <message>
        <source>Look whether the change log and the editions are as they were written</source>
        <translation>Periksa apakah jejak perubahan dan semua edisi masih seperti saat ditulis</translation>
    </message>
    <message>
        <source>Go to the element</source>
        <translation>Buka unsurnya</translation>
    </message>
    <message>
        <source>Only changes of this element</source>
        <translation>Hanya perubahan unsur ini</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Buku kerja (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Belum ada yang diubah.</translation>
    </message>
    <message>
        <source>{count} [change|changes]</source>
        <translation>{count} perubahan</translation>
    </message>
    <message>
        <source>Log hash {digits}</source>
        <translation>Sidik jejak {digits}</translation>
    </message>
    <message>
        <source>{name} is no longer in the plan.</source>
        <translation>{name} tidak ada lagi di rencana.</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Jejak perubahan</translation>
    </message>
    <message>
        <source>Export the change log</source>
        <translation>Ekspor jejak perubahan</translation>
    </message>
    <message>
        <source>The changes were written to {path}.</source>
        <translation>Perubahan ditulis ke {path}.</translation>
    </message>
    <message>
        <source>Writing the change log</source>
        <translation>Menulis jejak perubahan</translation>
    </message>
    <message>
        <source>Checking the change log and the editions</source>
        <translation>Memeriksa jejak perubahan dan edisi</translation>
    </message>
    <message>
        <source>The change log and all editions are as they were written.</source>
        <translation>Jejak perubahan dan semua edisi utuh seperti saat ditulis.</translation>
    </message>
    <message>
        <source>{finding} And {count} more [finding|findings].</source>
        <translation>{finding} Dan {count} temuan lain.</translation>
    </message>
</context>
<context>
    <name>BinModel</name>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>{count} × {kind}</source>
        <translation>{count} × {kind}</translation>
    </message>
    <message>
        <source>This was removed. Bring it back to change it.</source>
        <translation>Ini sudah dihapus. Kembalikan dulu untuk mengubahnya.</translation>
    </message>
</context>
<context>
    <name>BinView</name>
    <message>
        <source>Bring back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Bring the marked entries back where they were, with all that belonged to them</source>
        <translation>Kembalikan butir yang ditandai ke tempatnya semula, beserta semua miliknya</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Kosongkan keranjang</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>Keranjang</translation>
    </message>
    <message>
        <source>The bin is empty. What is removed from the plan lies here until it is brought back.</source>
        <translation>Keranjang kosong. Yang dihapus dari rencana tersimpan di sini sampai dikembalikan.</translation>
    </message>
    <message>
        <source>{count} [entry|entries]</source>
        <translation>{count} butir</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} sudah kembali.</translation>
    </message>
    <message>
        <source>{count} [entry is|entries are] back.</source>
        <translation>{count} butir sudah kembali.</translation>
    </message>
    <message>
        <source>Bring back from the bin</source>
        <translation>Kembalikan dari keranjang</translation>
    </message>
    <message>
        <source>{name} was thrown away.</source>
        <translation>{name} dibuang.</translation>
    </message>
    <message>
        <source>{count} [entry was|entries were] thrown away.</source>
        <translation>{count} butir dibuang.</translation>
    </message>
    <message>
        <source>Throw away from the bin</source>
        <translation>Buang dari keranjang</translation>
    </message>
    <message>
        <source>The bin was emptied.</source>
        <translation>Keranjang dikosongkan.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search values, steps and names</source>
        <translation>Cari nilai, langkah, dan nama</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Show the changes of all elements again</source>
        <translation>Tampilkan lagi perubahan semua unsur</translation>
    </message>
    <message>
        <source>Only {name} ✕</source>
        <translation>Hanya {name} ✕</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>semua orang</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>7 hari terakhir</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>dari … sampai …</translation>
    </message>
</context>
<context>
    <name>FreezeDialog</name>
    <message>
        <source>Freeze edition</source>
        <translation>Bekukan edisi</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Titik simpan</translation>
    </message>
    <message>
        <source>number or title, as printed</source>
        <translation>nomor atau judul, seperti tercetak</translation>
    </message>
    <message>
        <source>for example 15-3-2026; may stay empty</source>
        <translation>misalnya 15-3-2026; boleh kosong</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Legal instrument</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Berlaku sejak</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Bekukan</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>The plan is kept as it is now, numbered and sealed. Nothing done later changes it; the draft goes on as it is.</source>
        <translation>Rencana disimpan seperti keadaannya sekarang, diberi nomor dan disegel. Perubahan sesudahnya tidak menyentuhnya; draf tetap dapat dikerjakan.</translation>
    </message>
    <message>
        <source>A checkpoint keeps the plan as it is now, to look at or to come back to; it means nothing in law.</source>
        <translation>Titik simpan menyimpan rencana seperti keadaannya sekarang, untuk dilihat atau dikembalikan; tidak bermakna hukum.</translation>
    </message>
    <message>
        <source>This is no date yet.</source>
        <translation>Ini belum berupa tanggal.</translation>
    </message>
</context>
<context>
    <name>Freezing</name>
    <message>
        <source>Freeze edition</source>
        <translation>Bekukan edisi</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Titik simpan</translation>
    </message>
    <message>
        <source>The edition “{title}” is frozen.</source>
        <translation>Edisi “{title}” telah dibekukan.</translation>
    </message>
    <message>
        <source>The checkpoint “{title}” is kept.</source>
        <translation>Titik simpan “{title}” telah dibuat.</translation>
    </message>
    <message>
        <source>Checkpoint {number}</source>
        <translation>Titik simpan {number}</translation>
    </message>
    <message>
        <source>Original plan</source>
        <translation>Renstra awal</translation>
    </message>
    <message>
        <source>Change {number}</source>
        <translation>Perubahan ke-{number}</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Unsur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>The change log is written by the program. Press Enter to go to what was changed.</source>
        <translation>Jejak perubahan ditulis oleh program. Tekan Enter untuk menuju ke yang diubah.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Revisions</source>
        <translation>Revisi</translation>
    </message>
    <message>
        <source>Maintain</source>
        <translation>Menjaga</translation>
    </message>
</context>
<context>
    <name>RevisionViews</name>
    <message>
        <source>Timeline</source>
        <translation>Garis waktu</translation>
    </message>
    <message>
        <source>Proposed changes</source>
        <translation>Usulan perubahan</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Tahun berikut</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Jejak perubahan</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>Keranjang</translation>
    </message>
</context>
<context>
    <name>RevisionsPage</name>
    <message>
        <source>Revisions</source>
        <translation>Revisi</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>as stated</source>
        <translation>menurut sumber</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>{count} [change|changes]</source>
        <translation>{count} perubahan</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>dan lainnya</translation>
    </message>
</context>
<context>
    <name>TimelineRow</name>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Freeze edition…</source>
        <translation>Bekukan edisi…</translation>
    </message>
    <message>
        <source>Checkpoint…</source>
        <translation>Titik simpan…</translation>
    </message>
    <message>
        <source>Compose editions from the stated changes</source>
        <translation>Susun edisi dari perubahan yang tercantum</translation>
    </message>
    <message>
        <source>The source of this plan tells which targets an instrument changed: make its editions of them</source>
        <translation>Sumber rencana ini menyebut target mana yang diubah oleh suatu dasar hukum: jadikan edisi-edisinya</translation>
    </message>
    <message>
        <source>Nothing is frozen yet. When the plan is laid down by its instrument, freeze it as the first edition: from then on every change can be shown beside it.</source>
        <translation>Belum ada yang dibekukan. Setelah rencana ditetapkan dengan dasar hukumnya, bekukan sebagai edisi pertama: sejak itu setiap perubahan dapat ditunjukkan di sampingnya.</translation>
    </message>
    <message>
        <source>Checkpoints ({count})</source>
        <translation>Titik simpan ({count})</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>Working draft</source>
        <translation>Draf kerja</translation>
    </message>
    <message>
        <source>now</source>
        <translation>sekarang</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>tanpa tanggal</translation>
    </message>
    <message>
        <source>Compare with the draft</source>
        <translation>Bandingkan dengan draf</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>Bandingkan dengan sebelumnya</translation>
    </message>
    <message>
        <source>Copy the hash</source>
        <translation>Salin sidik edisi</translation>
    </message>
    <message>
        <source>Restore the whole plan</source>
        <translation>Pulihkan seluruhnya</translation>
    </message>
    <message>
        <source>{count} [edition was|editions were] made of the stated changes.</source>
        <translation>{count} edisi disusun dari perubahan yang tercantum.</translation>
    </message>
    <message>
        <source>Restore an edition</source>
        <translation>Pulihkan edisi</translation>
    </message>
    <message>
        <source>The draft says the same as “{title}” already.</source>
        <translation>Isi draf sudah sama dengan “{title}”.</translation>
    </message>
    <message>
        <source>The draft is as “{title}” froze it; editions and the register stay.</source>
        <translation>Draf kini seperti “{title}”; edisi dan daftar terbitan tetap.</translation>
    </message>
    <message>
        <source>The hash was copied.</source>
        <translation>Sidik edisi telah disalin.</translation>
    </message>
    <message>
        <source>Not frozen yet</source>
        <translation>Belum pernah dibekukan</translation>
    </message>
    <message>
        <source>Changed since “{edition}”: {changes}</source>
        <translation>Berubah sejak “{edition}”: {changes}</translation>
    </message>
    <message>
        <source>Nothing changed since “{edition}”</source>
        <translation>Tidak ada perubahan sejak “{edition}”</translation>
    </message>
    <message>
        <source>The chain of editions is broken</source>
        <translation>Rantai edisi rusak</translation>
    </message>
    <message>
        <source>The chain of editions is whole</source>
        <translation>Rantai edisi utuh</translation>
    </message>
    <message>
        <source>Every edition is what it was when it was made, and follows the one before.</source>
        <translation>Setiap edisi masih sama seperti ketika dibuat dan bersambung dengan edisi sebelumnya.</translation>
    </message>
</context>
<context>
    <name>YearLocks</name>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Closed years: {years}</source>
        <translation>Tahun tertutup: {years}</translation>
    </message>
    <message>
        <source>No year is closed</source>
        <translation>Belum ada tahun yang ditutup</translation>
    </message>
    <message>
        <source>Open {year} again…</source>
        <translation>Buka kembali {year}…</translation>
    </message>
    <message>
        <source>Close {year}</source>
        <translation>Tutup {year}</translation>
    </message>
    <message>
        <source>{year} is closed: its targets, actuals and shares stay as they are.</source>
        <translation>{year} ditutup: target, realisasi, dan pembagiannya tidak berubah lagi.</translation>
    </message>
    <message>
        <source>Close a year</source>
        <translation>Tutup tahun</translation>
    </message>
    <message>
        <source>Open {year} again</source>
        <translation>Buka kembali {year}</translation>
    </message>
    <message>
        <source>Why? The reason is kept.</source>
        <translation>Mengapa? Alasannya dicatat.</translation>
    </message>
    <message>
        <source>{year} is open again.</source>
        <translation>{year} dibuka kembali.</translation>
    </message>
    <message>
        <source>Open a year again</source>
        <translation>Buka kembali tahun</translation>
    </message>
    <message>
        <source>{year}: closed by {who}, {when}</source>
        <translation>{year}: ditutup oleh {who}, {when}</translation>
    </message>
    <message>
        <source>{text}; opened again by {who}, {when}: {reason}</source>
        <translation>{text}; dibuka kembali oleh {who}, {when}: {reason}</translation>
    </message>
</context>
</TS>
