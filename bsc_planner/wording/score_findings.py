"""What the findings of scores say: (Indonesian, English)."""

SCORE_FINDINGS: dict[str, tuple[str, str]] = {
    "score-target-text": (
        "Nilai tidak dapat dihitung: target “{target}” bukan angka atau tingkat pada skala.",
        "No score: the target “{target}” is neither a number nor a step of a scale.",
    ),
    "score-actual-text": (
        "Nilai tidak dapat dihitung: realisasi “{actual}” bukan angka atau tingkat pada skala.",
        "No score: the actual “{actual}” is neither a number nor a step of a scale.",
    ),
    "score-units-differ": (
        "Nilai tidak dapat dihitung: satuan realisasi “{actual}” lain dari satuan target “{target}”.",
        "No score: the actual “{actual}” is in another unit than the target “{target}”.",
    ),
    "score-actual-open": (
        "Nilai tidak dapat dihitung: realisasi “{actual}” hanya menyebut batas, bukan angka.",
        "No score: the actual “{actual}” states a limit only, not a number.",
    ),
    "score-no-polarity": (
        "Nilai tidak dapat dihitung: polarisasi belum diisi.",
        "No score: the polarity is not filled in.",
    ),
    "score-target-zero": (
        "Nilai tidak dapat dihitung: target 0 dengan polarisasi maximize.",
        "No score: the target is 0 and more is better.",
    ),
    "score-no-worst-value": (
        "Nilai tidak dapat dihitung: target 0 memerlukan realisasi terburuk pada Manual IKU.",
        "No score: a target of 0 needs the worst value on the Manual IKU.",
    ),
    "score-stabilize-target-not-positive": (
        "Nilai tidak dapat dihitung: polarisasi stabilize memerlukan target di atas 0.",
        "No score: stabilize needs a target above 0.",
    ),
    "score-step-without-score": (
        "Nilai tidak dapat dihitung: tingkat “{actual}” atau “{target}” belum mempunyai skor pada skala indikator.",
        "No score: the step “{actual}” or “{target}” has no score on the indicator's scale.",
    ),
    "score-step-beside-number": (
        "Nilai tidak dapat dihitung: realisasi “{actual}” dan target “{target}” tidak sejenis; beri skor pada skala.",
        "No score: the actual “{actual}” and the target “{target}” are of different kinds; give the scale scores.",
    ),
    "score-actual-without-target": (
        "Realisasi sudah dilaporkan, tetapi target belum diisi.",
        "There is an actual but no target.",
    ),
    "score-parts-differ": (
        "Nilai tidak dapat dihitung: realisasi bagian-bagiannya berbeda satuan atau bentuk.",
        "No score: the actuals of its parts differ in unit or form.",
    ),
    "score-flagged": (
        "Indeks di atas batas perangkat aturan: tidak dapat disimpulkan.",
        "The index is above the limit of the rule set: nothing can be concluded.",
    ),
    "score-weights-partly-given": (
        "Hanya sebagian indikator sasaran ini berbobot; bobot tercetak tidak dipakai.",
        "Only some indicators of this objective have a weight; printed weights are not used.",
    ),
    "score-weight-unreadable": (
        "Bobot “{printed}” bukan angka.",
        "The weight “{printed}” is not a number.",
    ),
    "score-weight-differs": (
        "Bobot tercetak {printed} berbeda dengan tabel validitas × kendali pada perangkat aturan.",
        "The printed weight {printed} differs from the table of validity × controllability of the rule set.",
    ),
    "score-share-differs": (
        "Bobot dalam sasaran tercetak {printed}, menurut bobot indikator {computed}.",
        "The weight inside the objective is printed as {printed}; by the weights it is {computed}.",
    ),
    "score-perspective-weights-partly-given": (
        "Hanya sebagian perspektif berbobot; bobot tercetak tidak dipakai.",
        "Only some perspectives have a weight; printed weights are not used.",
    ),
    "score-perspective-weights-sum": (
        "Bobot perspektif ({printed}) tidak berjumlah 100%.",
        "The perspective weights ({printed}) do not add up to 100%.",
    ),
    "score-objective-without-perspective": (
        "Sasaran ini tidak berada pada perspektif mana pun, sehingga tidak masuk nilai organisasi.",
        "This objective stands in no perspective, so it counts nowhere in the score of the organisation.",
    ),
}
