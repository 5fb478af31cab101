"""What the fixed values of columns are called, in Indonesian and English."""

from bsc_planner.wording.nouns import VALUES

CHOICES: dict[str, tuple[str, str]] = VALUES | {
    "sum": ("jumlah", "sum"),
    "average": ("rata-rata", "average"),
    "last": ("nilai terakhir", "last value"),
    "exact": ("exact", "exact"),
    "proxy": ("proxy", "proxy"),
    "activity": ("activity", "activity"),
    "low": ("rendah", "low"),
    "moderate": ("sedang", "moderate"),
    "high": ("tinggi", "high"),
    "stated": ("tercantum", "stated"),
    "inferred": ("disimpulkan", "inferred"),
    "renstra": ("perubahan Renstra", "change of the Renstra"),
    "agreement": ("adendum PK", "addendum to an agreement"),
    "target": ("revisi target", "target revision"),
    "correction": ("koreksi", "correction"),
    "revision": ("perubahan", "revision"),
    "legal": ("edisi", "edition"),
    "checkpoint": ("titik simpan", "checkpoint"),
    "draft": ("draf", "draft"),
    "proposed": ("diusulkan", "proposed"),
    "discussed": ("dibahas", "discussed"),
    "open": ("terbuka", "open"),
    "agreed": ("disepakati", "agreed"),
    "in_force": ("berlaku", "in force"),
    "rejected": ("ditolak", "rejected"),
    "final": ("final", "final"),
    "signed": ("ditandatangani", "signed"),
    "raised": ("dinaikkan", "raised"),
    "kept": ("tetap", "kept"),
    "lowered": ("diturunkan", "lowered"),
    "replaced": ("diganti", "replaced"),
    "dropped": ("dihentikan", "dropped"),
    "curved": ("lengkung", "curved"),
    "straight": ("lurus", "straight"),
    "orthogonal": ("siku", "right-angled"),
    "remark": ("catatan", "remark"),
    "proposal": ("usulan", "proposal"),
    "answer": ("jawaban", "answer"),
    "statutory": ("ditetapkan peraturan", "set by law"),
    "maximum": ("sudah maksimal", "already the maximum"),
    "external": ("dinilai pihak luar", "assessed from outside"),
    "under_way": ("berjalan", "under way"),
    "done": ("selesai", "done"),
    "above": ("di atas ekspektasi", "above expectation"),
    "as_expected": ("sesuai ekspektasi", "as expected"),
    "below": ("di bawah ekspektasi", "below expectation"),
    "istimewa": ("istimewa", "excellent"),
    "baik": ("baik", "good"),
    "butuh_perbaikan": ("butuh perbaikan", "needs improvement"),
    "kurang": ("kurang", "poor"),
    "sangat_kurang": ("sangat kurang", "very poor"),
    "error": ("kesalahan", "error"),
    "warning": ("peringatan", "warning"),
    "info": ("informasi", "information"),
    "off": ("tidak diperiksa", "not checked"),
}
"""Values that only a column of choices holds; elsewhere the same word may be a planner's own."""


def choice_word(value: str, language: str = "id") -> str:
    """What a value of a column of choices is called; a value that is none of them as it is."""
    texts = CHOICES.get(value)
    return value if texts is None else texts[0 if language == "id" else 1]
