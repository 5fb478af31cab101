"""Words by which planners name a polarity or a consolidation, whatever the language of the window."""

from collections.abc import Mapping

from bsc_planner.model.indicator import Consolidation, Polarity

POLARITY_WORDS: Mapping[Polarity, tuple[str, ...]] = {
    Polarity.MAXIMIZE: ("max", "maks", "maksimal", "maximize", "maximise", "naik", "positif", "▲", "+"),
    Polarity.MINIMIZE: ("min", "minimal", "minimize", "minimise", "turun", "negatif", "▼"),
    Polarity.STABILIZE: ("stab", "stabil", "stabilize", "stabilise", "tetap", "rentang", "◆"),
}
CONSOLIDATION_WORDS: Mapping[Consolidation, tuple[str, ...]] = {
    Consolidation.SUM: ("sum", "jumlah", "jml", "total", "penjumlahan"),
    Consolidation.AVERAGE: ("average", "avg", "rata", "rata-rata", "rerata"),
    Consolidation.LAST: ("last", "terakhir", "akhir", "nilai terakhir", "take last known value"),
}


def polarity_of(text: str) -> Polarity | None:
    """The polarity a text means; None when it means none."""
    wanted = text.strip().casefold()
    for choice, words in POLARITY_WORDS.items():
        if wanted in words or (wanted and wanted.lstrip("▲▼◆ ") in words):
            return choice
    return None


def consolidation_of(text: str) -> Consolidation | None:
    """The consolidation a text means; None when it means none."""
    wanted = text.strip().casefold()
    return next((choice for choice, words in CONSOLIDATION_WORDS.items() if wanted in words), None)
