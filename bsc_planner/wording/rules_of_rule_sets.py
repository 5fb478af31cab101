"""What rules on rule sets say."""

from bsc_planner.wording.rule_text import RuleText

_SOURCE = "docs/rule-sets.md; keputusan 0019"

RULES_OF_RULE_SETS: dict[str, RuleText] = {
    "rule-set-unreadable": RuleText(
        ("Salinan perangkat aturan rusak", "Copy of a rule set cannot be read"),
        (
            "Salinan perangkat aturan {name} tidak dapat dibaca (baris {line}, {key}).",
            "The plan's copy of the rule set {name} cannot be read (line {line}, {key}).",
        ),
        (
            "Nilai dihitung dengan isi terakhir yang terbaca, atau dengan bawaan program.",
            "Scores are computed by its last readable text, else by the shipped one.",
        ),
        (
            "Perbaiki teksnya di Pemantauan, Perangkat aturan, atau kembalikan ke bawaan.",
            "Correct its text under Monitoring, Rule sets, or go back to the shipped one.",
        ),
        _SOURCE,
    ),
    "rule-set-unknown": RuleText(
        ("Perangkat aturan tidak dikenal", "Unknown rule set"),
        (
            "Perangkat aturan “{name}” tidak dikenal; nilai dihitung dengan {instead}.",
            "The rule set “{name}” is not known; scores are computed by {instead}.",
        ),
        (
            "Nilai dapat berbeda dari yang dimaksud penyusun rencana.",
            "Scores may differ from what the plan's author meant.",
        ),
        (
            "Pilih perangkat aturan di Pemantauan, Perangkat aturan.",
            "Choose a rule set under Monitoring, Rule sets.",
        ),
        _SOURCE,
    ),
    "rule-set-third-party": RuleText(
        ("Perangkat aturan dari pihak ketiga", "Rule set known from third parties"),
        (
            "Rencana dinilai dengan {name}, bukti {grade}: naskah resminya belum terbaca.",
            "The plan is scored by {name}, evidence {grade}: its official text was not read.",
        ),
        (
            "Angkanya dapat berbeda dari peraturan yang sebenarnya.",
            "Its numbers may differ from the regulation itself.",
        ),
        (
            "Cocokkan angkanya dengan naskah resmi, lalu perbaiki salinan dan buktinya.",
            "Compare its numbers with the official text, then correct the copy and its evidence.",
        ),
        _SOURCE,
    ),
}
