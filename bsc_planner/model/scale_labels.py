"""Labels of ordered scales that Indonesian plans print as targets: opinions, grades, predicates, levels."""

import re

_GRADE = re.compile(r"aa|a[+-]?|bb|b[+-]?|cc|c[+-]?|d|e|wtp(?:-dpp)?|wdp|tmp|tw|wbk|wbbm")
_OPINION = re.compile(r"wajar (?:tanpa|dengan) pengecualian|tidak wajar|tidak menyatakan pendapat")
_PREDICATE = re.compile(
    r"(?:(?:sangat|amat|cukup|kurang|tidak|lebih) )?"
    r"(?:baik|tinggi|rendah|kurang|memuaskan|sehat|efektif|puas|informatif|inovatif|berkualitas|buruk)"
)
_WORD = re.compile(
    r"cukup|sedang|istimewa|unggul|prima|butuh perbaikan|menuju informatif|mandiri|maju|berkembang"
    r"|paripurna|nindya|madya|utama|pratama|hijau|kuning|merah"
)
_LEVEL = re.compile(
    r"(?:level|tingkat|kelas|tipe|grade|peringkat|tahap|kategori|predikat|opini)"
    r" ?(?:[0-9]{1,2}|[ivx]{1,4}|[a-e]{1,2}[+-]?|wtp|wdp)"
)


def is_scale_label(text: str) -> bool:
    """Whether a text is a well-known step: "WTP", "BB", "Sangat Baik", "Cukup", "level 3"; letter case is ignored."""
    label = text.casefold()
    return any(pattern.fullmatch(label) for pattern in (_GRADE, _PREDICATE, _WORD, _LEVEL, _OPINION))
