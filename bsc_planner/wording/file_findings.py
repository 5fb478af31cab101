"""What the findings about a plan file say: (Indonesian, English)."""

FILE_FINDINGS: dict[str, tuple[str, str]] = {
    "seal-broken": (
        "Berkas diubah atau rusak di luar program; bandingkan dengan versi sebelumnya sebelum menandatangani.",
        "The file was changed or damaged outside the program; compare it with an earlier version before signing.",
    ),
    "seal-absent": (
        "Berkas tidak bersegel, jadi tidak dapat dipastikan utuh; simpan ulang untuk menyegelnya.",
        "The file has no seal, so it cannot be told to be whole; save it again to seal it.",
    ),
    "sidecar-recovered": (
        "Berkas pendamping ini memuat perubahan yang belum tergabung dan sudah dibaca ke salinan kerja.",
        "This side file held changes that were not merged; they were read into the working copy.",
    ),
    "sidecar-ignored": (
        "Berkas pendamping ini bukan bagian rencana dan diabaikan.",
        "This side file is not part of the plan and was ignored.",
    ),
    "salvaged": (
        "Berkas ini hasil penyelamatan dari berkas rusak; periksa kelengkapannya sebelum dipakai.",
        "This file was salvaged from a damaged one; check what is missing before using it.",
    ),
    "conflicting-copy": (
        "Di samping berkas ini ada versi lain dari rencana yang sama; bandingkan dan gabungkan sebelum melanjutkan.",
        "Beside this file there is another version of the same plan; compare and merge before going on.",
    ),
    "trailing-bytes": (
        "Di akhir berkas ada {bytes} yang bukan bagian rencana; simpan ulang untuk membersihkannya.",
        "{bytes} at the end of the file are not part of the plan; save it again to clean it.",
    ),
    "no-plan": ("Berkas tidak memuat halaman judul rencana.", "The file holds no title page of a plan."),
    "several-plans": ("Berkas memuat {count} halaman judul rencana.", "The file holds {count} title pages of plans."),
    "too-many": (
        "{count} baris: lebih banyak dari yang wajar untuk sebuah rencana.",
        "{count} [row|rows]: more than a plan should hold.",
    ),
    "not-a-number": ("Ada nilai yang bukan angka.", "A value is not a number."),
    "text-too-long": (
        "Ada teks sepanjang {bytes}; lebih panjang dari yang wajar.",
        "A text is {bytes} long; longer than it should be.",
    ),
    "null-character": (
        "Ada teks dengan karakter kosong (NUL) yang tidak dapat dicetak.",
        "A text holds a null character, which cannot be printed.",
    ),
    "unreadable-period": ("“{text}” bukan periode.", "“{text}” is not a period."),
    "unreadable-value": ("Arti nilai “{text}” tidak terbaca.", "The meaning of the value “{text}” cannot be read."),
    "absurd-number": ("Angka “{text}” di luar batas wajar.", "The number “{text}” is out of all bounds."),
    "rule-broken": (
        "{count} baris melanggar aturan isi berkas.",
        "{count} [row breaks|rows break] the rules of the file.",
    ),
    "broken-reference": (
        "{count} baris merujuk data yang tidak ada di berkas.",
        "{count} [row refers|rows refer] to what is not in the file.",
    ),
}
