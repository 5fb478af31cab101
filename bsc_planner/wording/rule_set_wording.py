"""What is said about rule sets: what is wrong in their text, edits that are refused, findings."""

from bsc_planner.wording.wording import Wording

RULE_SET_ERRORS: dict[str, Wording] = {
    "RuleSetError": Wording(
        id="{file}, baris {line}, {key}: perangkat aturan ini tidak dapat dibaca.",
        en="{file}, line {line}, {key}: this rule set cannot be read.",
    ),
    "RuleSetError.unreadable": Wording(
        id="{file}, baris {line}, {key}: teks ini tidak dapat dibaca sebagai TOML.",
        en="{file}, line {line}, {key}: this cannot be read as TOML.",
        id_advice="Perbaiki penulisan pada baris itu; penjelasan pembaca TOML: {cause}.",
        en_advice="Correct the notation on that line; the reader says: {cause}.",
    ),
    "RuleSetError.too-long": Wording(
        id="{file}, baris {line}, {key}: teks ini terlalu panjang ({count} karakter).",
        en="{file}, line {line}, {key}: this text is too long ({count} [character|characters]).",
    ),
    "RuleSetError.other-format": Wording(
        id="{file}, baris {line}, {key}: format “{value}” tidak dikenal.",
        en="{file}, line {line}, {key}: the format “{value}” is not known.",
        id_advice='Tulis format = "bsc-rules/1".',
        en_advice='Write format = "bsc-rules/1".',
    ),
    "RuleSetError.missing-key": Wording(
        id="{file}, baris {line}, {key}: isian ini wajib ada dan tidak boleh kosong.",
        en="{file}, line {line}, {key}: this must be there and not empty.",
    ),
    "RuleSetError.unknown-key": Wording(
        id="{file}, baris {line}, {key}: isian ini tidak dikenal.",
        en="{file}, line {line}, {key}: this key is not known.",
        id_advice="Periksa ejaannya, atau hapus.",
        en_advice="Check its spelling, or take it away.",
    ),
    "RuleSetError.unknown-section": Wording(
        id="{file}, baris {line}, {key}: “{value}” bukan bagian perangkat aturan.",
        en="{file}, line {line}, {key}: “{value}” is not part of a rule set.",
        id_advice="Pilihan: {choices}.",
        en_advice="Choices: {choices}.",
    ),
    "RuleSetError.unknown-word": Wording(
        id="{file}, baris {line}, {key}: “{value}” bukan pilihan yang berlaku.",
        en="{file}, line {line}, {key}: “{value}” is not a valid choice.",
        id_advice="Pilihan: {choices}.",
        en_advice="Choices: {choices}.",
    ),
    "RuleSetError.not-a-key": Wording(
        id="{file}, baris {line}, {key}: “{value}” bukan kunci yang berlaku.",
        en="{file}, line {line}, {key}: “{value}” is not a valid key.",
        id_advice="Pakai huruf kecil, angka, titik, dan tanda hubung.",
        en_advice="Use small letters, digits, full stops and hyphens.",
    ),
    "RuleSetError.not-a-text": Wording(
        id="{file}, baris {line}, {key}: isinya harus teks dalam tanda petik.",
        en="{file}, line {line}, {key}: this must be a text in quotation marks.",
    ),
    "RuleSetError.not-texts": Wording(
        id="{file}, baris {line}, {key}: isinya harus daftar teks.",
        en="{file}, line {line}, {key}: this must be a list of texts.",
        id_advice='Contoh: ["satu", "dua"].',
        en_advice='For example ["one", "two"].',
    ),
    "RuleSetError.not-a-flag": Wording(
        id="{file}, baris {line}, {key}: isinya harus true atau false.",
        en="{file}, line {line}, {key}: this must be true or false.",
    ),
    "RuleSetError.not-whole": Wording(
        id="{file}, baris {line}, {key}: isinya harus bilangan bulat.",
        en="{file}, line {line}, {key}: this must be a whole number.",
    ),
    "RuleSetError.not-a-number": Wording(
        id="{file}, baris {line}, {key}: “{value}” bukan angka.",
        en="{file}, line {line}, {key}: “{value}” is not a number.",
        id_advice='Tulis misalnya 12.5 dengan titik, atau "1/3".',
        en_advice='Write for example 12.5 with a full stop, or "1/3".',
    ),
    "RuleSetError.not-a-table": Wording(
        id="{file}, baris {line}, {key}: isinya harus tabel.",
        en="{file}, line {line}, {key}: this must be a table.",
    ),
    "RuleSetError.not-tables": Wording(
        id="{file}, baris {line}, {key}: isinya harus daftar tabel, ditulis dengan kurung siku ganda.",
        en="{file}, line {line}, {key}: this must be a list of tables, written in double brackets.",
    ),
    "RuleSetError.not-points": Wording(
        id="{file}, baris {line}, {key}: isinya harus daftar pasangan angka.",
        en="{file}, line {line}, {key}: this must be a list of pairs of numbers.",
        id_advice="Contoh: [[0, 0], [90, 100], [100, 120]].",
        en_advice="For example [[0, 0], [90, 100], [100, 120]].",
    ),
    "RuleSetError.not-positive": Wording(
        id="{file}, baris {line}, {key}: bobot {value} harus lebih besar dari nol.",
        en="{file}, line {line}, {key}: the weight {value} must be greater than zero.",
        id_advice='Bila sel tidak berlaku, tulis "none".',
        en_advice='Where a cell does not apply write "none".',
    ),
    "RuleSetError.bounds-reversed": Wording(
        id="{file}, baris {line}, {key}: batas atas {upper} tidak di atas batas bawah {lower}.",
        en="{file}, line {line}, {key}: the upper bound {upper} is not above the lower bound {lower}.",
    ),
    "RuleSetError.flag-beyond-cap": Wording(
        id="{file}, baris {line}, {key}: tanda di atas {value} tidak terpakai karena indeks dibatasi {upper}.",
        en="{file}, line {line}, {key}: the mark above {value} never applies, for the index is capped at {upper}.",
        id_advice='Tulis upper = "none", atau hapus flag_above.',
        en_advice='Write upper = "none", or take flag_above away.',
    ),
    "RuleSetError.scale-too-short": Wording(
        id="{file}, baris {line}, {key}: skala memerlukan sekurangnya dua titik.",
        en="{file}, line {line}, {key}: a scale needs two points at least.",
    ),
    "RuleSetError.scale-not-rising": Wording(
        id="{file}, baris {line}, {key}: titik skala harus menaik.",
        en="{file}, line {line}, {key}: the points of the scale must rise.",
        id_advice="Ca setiap titik harus lebih besar dari titik sebelumnya, dan Cn tidak boleh turun.",
        en_advice="Every Ca must be greater than the one before, and Cn must not fall.",
    ),
    "RuleSetError.not-a-band": Wording(
        id="{file}, baris {line}, {key}: “{value}” bukan rentang.",
        en="{file}, line {line}, {key}: “{value}” is not a range of scores.",
        id_advice='Tulis misalnya "x < 80", "80 <= x < 100", atau "x >= 100".',
        en_advice='Write for example "x < 80", "80 <= x < 100" or "x >= 100".',
    ),
    "RuleSetError.empty-band": Wording(
        id="{file}, baris {line}, {key}: rentang “{value}” tidak memuat nilai apa pun.",
        en="{file}, line {line}, {key}: no score lies in “{value}”.",
    ),
    "RuleSetError.repeated-band": Wording(
        id="{file}, baris {line}, {key}: kunci rentang “{value}” dipakai dua kali.",
        en="{file}, line {line}, {key}: the band key “{value}” is used twice.",
    ),
    "RuleSetError.no-bands": Wording(
        id="{file}, baris {line}, {key}: tidak ada satu pun rentang.",
        en="{file}, line {line}, {key}: there is no band at all.",
    ),
    "RuleSetError.band-hole": Wording(
        id="{file}, baris {line}, {key}: ada celah antara “{before}” dan “{after}”.",
        en="{file}, line {line}, {key}: there is a gap between “{before}” and “{after}”.",
        id_advice="Sambungkan ujung kedua rentang.",
        en_advice="Let the two bands meet.",
    ),
    "RuleSetError.band-overlap": Wording(
        id="{file}, baris {line}, {key}: “{before}” dan “{after}” bertumpang tindih.",
        en="{file}, line {line}, {key}: “{before}” and “{after}” overlap.",
        id_advice="Satu nilai hanya boleh masuk satu rentang.",
        en_advice="A score may lie in one band only.",
    ),
    "RuleSetError.band-starts-late": Wording(
        id="{file}, baris {line}, {key}: rentang terendah “{value}” tidak mencakup batas bawah {bound}.",
        en="{file}, line {line}, {key}: the lowest band “{value}” does not reach down to {bound}.",
    ),
    "RuleSetError.band-ends-early": Wording(
        id="{file}, baris {line}, {key}: rentang tertinggi “{value}” tidak mencakup batas atas {bound}.",
        en="{file}, line {line}, {key}: the highest band “{value}” does not reach up to {bound}.",
    ),
    "RuleSetError.weights-incomplete": Wording(
        id="{file}, baris {line}, {key}: bobot perspektif berjumlah {total}, seharusnya 100.",
        en="{file}, line {line}, {key}: the weights of the perspectives add up to {total} instead of 100.",
    ),
    "RuleSetError.repeated-name": Wording(
        id="{file}, baris {line}, {key}: “{value}” dipakai untuk dua perspektif.",
        en="{file}, line {line}, {key}: “{value}” names two perspectives.",
    ),
    "RuleSetError.years-reversed": Wording(
        id="{file}, baris {line}, {key}: tahun terakhir {last} mendahului tahun pertama {first}.",
        en="{file}, line {line}, {key}: the last year {last} comes before the first, {first}.",
    ),
    "RuleSetError.other-key": Wording(
        id="{file}, baris {line}, {key}: kunci “{value}” berbeda dari kunci salinan ini, “{wanted}”.",
        en="{file}, line {line}, {key}: the key “{value}” is not that of this copy, “{wanted}”.",
        id_advice="Pertahankan kuncinya; judul boleh diubah.",
        en_advice="Keep the key; the title may change.",
    ),
    "EditError.unknown-rule-set": Wording(
        id="Perangkat aturan “{name}” tidak dikenal.",
        en="The rule set “{name}” is not known.",
    ),
    "EditError.rule-set-year-taken": Wording(
        id="Mulai tahun {year} sudah berlaku perangkat aturan lain: {name}.",
        en="Another rule set holds from {year} already: {name}.",
        id_advice="Pilih tahun lain, atau lepaskan tahun pada perangkat aturan itu.",
        en_advice="Choose another year, or clear the year of that rule set.",
    ),
    "EditError.not-a-scale": Wording(
        id="“{value}” bukan skala stabilize yang menaik.",
        en="“{value}” is not a rising stabilize scale.",
        id_advice="Tulis misalnya 0 → 0; 90 → 100; 100 → 120.",
        en_advice="Write for example 0 → 0; 90 → 100; 100 → 120.",
    ),
    "EditError.not-shipped": Wording(
        id="“{name}” bukan bawaan program sehingga tidak ada isi bawaan untuk dikembalikan.",
        en="“{name}” does not come with the program, so there is no shipped text to go back to.",
    ),
}

RULE_SET_FINDINGS: dict[str, tuple[str, str]] = {
    "rule-set-shipped-instead": (
        "Salinan perangkat aturan tidak dapat dibaca (baris {line}, {key}); nilai dihitung dengan {instead} bawaan.",
        "The copy of the rule set cannot be read (line {line}, {key}); scores are computed by {instead} as shipped.",
    ),
    "rule-set-last-good": (
        "Salinan perangkat aturan tidak dapat dibaca (baris {line}, {key}); dipakai isi terakhir yang terbaca.",
        "The copy of the rule set cannot be read (line {line}, {key}); its last readable text is used.",
    ),
}
