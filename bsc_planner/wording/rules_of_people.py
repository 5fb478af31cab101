"""What rules on agreements, employee plans, people and changes of the plan say (L41 to L64)."""

from bsc_planner.wording.rule_text import RuleText

_SKP = "PermenPANRB 6/2022"

RULES_OF_PEOPLE: dict[str, RuleText] = {
    "L41": RuleText(
        ("Perubahan PK tanpa alasan yang sah", "Agreement amended without legal ground"),
        ("Perubahan PK ini belum memilih alasan.", "This amendment states none of the legal grounds."),
        (
            "PK hanya dapat diubah karena alasan yang disebut peraturan.",
            "An agreement may be amended only on grounds the regulation names.",
        ),
        ("Pilih alasannya pada halaman Revisi.", "Choose the ground on the page Revisions."),
        "PermenPANRB 53/2014; Permendiktisaintek 58/2025 Pasal 12",
    ),
    "L42": RuleText(
        ("Pihak kedua bukan atasan langsung", "Superior is of another branch"),
        ("Melapor kepada {superior}, yang bukan atasan unitnya.", "Reports to {superior}, not above its unit."),
        (
            "PK ditandatangani atasan langsung menurut susunan organisasi.",
            "An agreement is signed by the direct superior in the organisation.",
        ),
        ("Perbaiki atasan jabatan ini.", "Correct whom this position reports to."),
        "PermenPANRB 53/2014, format PK",
    ),
    "L45": RuleText(
        ("RHK belum menginduk ke RHK pimpinan", "Work result serves none of the superior's"),
        ("Rencana hasil kerja ini tidak mengintervensi RHK pimpinan.", "This work result serves none above it."),
        (
            "RHK pejabat administrasi dan fungsional harus menunjuk RHK pimpinan yang diintervensi.",
            "A work result of staff must name the superior's work result it serves.",
        ),
        ("Pilih indikator atau sasaran yang diturunkan.", "Choose the indicator or objective it is handed down from."),
        f"{_SKP}, kolom RHK pimpinan yang diintervensi",
    ),
    "L46": RuleText(
        ("Aspek indikator belum ada", "Aspect missing"),
        (
            "Belum ada aspek kuantitas, kualitas, atau waktu (tertulis: {aspects}).",
            "No quantity, quality or time (stated: {aspects}).",
        ),
        (
            "SKP kuantitatif mengukur RHK sekurangnya dengan satu aspek.",
            "A quantitative SKP measures each work result by one aspect at least.",
        ),
        ("Isi aspek beserta ukurannya.", "Fill in an aspect with its measure."),
        f"{_SKP}, kolom ASPEK",
    ),
    "L47": RuleText(
        ("Target IKI kosong", "Target of an individual indicator missing"),
        ("“{measure}” belum mempunyai target.", "“{measure}” has no target."),
        ("IKI tanpa target tidak dapat dievaluasi.", "It cannot be judged without a target."),
        ("Isi targetnya.", "Fill in its target."),
        f"{_SKP}, kolom TARGET",
    ),
    "L48": RuleText(
        ("Gunakan bahasa hasil", "Use the language of results"),
        ("“{role}” menyebut kegiatan, bukan hasil.", "“{role}” says what is done, not what results."),
        (
            "Peran dalam matriks ditulis dalam bahasa hasil, bukan bahasa kegiatan.",
            "Roles in the matrix are written as results, not as activities.",
        ),
        ("Tulis hasilnya, misalnya tersusunnya laporan.", "Write what results, e.g. tersusunnya laporan."),
        f"{_SKP}, matriks pembagian peran dan hasil",
    ),
    "L51": RuleText(
        ("NIP tidak valid", "NIP not valid"),
        ("NIP {where}: {reason}.", "NIP {where}: {reason}."),
        ("SKP dengan NIP keliru ditolak sistem kepegawaian.", "Personnel systems refuse an SKP with a wrong NIP."),
        ("Perbaiki NIP pegawai ini.", "Correct the NIP of this employee."),
        "Perka BKN 22/2007",
    ),
    "L52": RuleText(
        ("Data jabatan tidak sinkron", "Position out of step"),
        ("{where}: {reason}.", "{where}: {reason}."),
        (
            "Tanpa jabatan dan unit, SKP dan targetnya tidak dapat dibuat.",
            "Without position and unit there is neither SKP nor target.",
        ),
        ("Pilih jabatan atau unitnya.", "Choose the position or unit."),
        "BKN e-Kinerja, sinkronisasi SIASN",
    ),
    "L53": RuleText(
        ("Pejabat penilai tidak tepat", "Assessor does not fit"),
        ("{where}: {reason}.", "{where}: {reason}."),
        (
            "Pejabat penilai adalah atasan langsung, bukan diri sendiri atau pejabat yang lebih rendah.",
            "The assessor is the direct superior: neither oneself nor somebody of lower rank.",
        ),
        ("Perbaiki atasan jabatan atau penugasannya.", "Correct whom the position reports to, or the assignment."),
        "PP 30/2019",
    ),
    "L54": RuleText(
        ("Sebaran predikat di luar pedoman", "Predikat spread otherwise than the guide"),
        (
            "{period}, capaian {rating}: pedoman meminta {line}; sekarang {count} dari {total} orang.",
            "{period}, achievement {rating}: the guide asks: {line}; now {count} of {total} people.",
        ),
        (
            "Pola sebaran predikat mengikuti capaian organisasi. Ini pedoman, bukan larangan.",
            "The spread of predikat follows the unit's achievement. It is a guide, not a stop.",
        ),
        (
            "Tinjau kembali rating pegawai atau capaian unitnya, atau abaikan dengan alasan.",
            "Look again at the ratings or the unit's achievement, or ignore this with a reason.",
        ),
        "SE MenPANRB 3/2023",
    ),
    "L56": RuleText(
        ("Rating pimpinan berbeda dari capaian unit", "Head rated otherwise than the unit"),
        (
            "{period}: rating hasil kerja {person} tertulis {work}, capaian unitnya {rating}.",
            "{period}: work of {person} is rated {work}, the unit {rating}.",
        ),
        (
            "Capaian kinerja organisasi adalah rating hasil kerja pimpinannya; itu yang dihitung program.",
            "A unit's achievement is its head's rating of work; the program counts with that.",
        ),
        ("Samakan rating pimpinan, atau perbaiki capaian unitnya.", "Bring the two in line."),
        "SE MenPANRB 3/2023",
    ),
    "not-rated": RuleText(
        ("Pegawai belum dinilai", "People not rated"),
        (
            "{period}: {count} dari {total} pegawai unit ini belum mempunyai rating: {people}.",
            "{period}: {count} of {total} people of this unit have no rating: {people}.",
        ),
        (
            "Pegawai lain di unit ini sudah dinilai pada periode yang sama.",
            "Others of this unit are rated in the same period.",
        ),
        (
            "Lengkapi ratingnya pada halaman Pemantauan, Evaluasi pegawai.",
            "Complete their ratings on the page Monitoring, Evaluation.",
        ),
        "PermenPANRB 6/2022",
    ),
    "L61": RuleText(
        ("Indikator terlalu sering diganti", "Indicator replaced too often"),
        ("Diganti {count} kali dalam satu periode.", "Replaced {count} [time|times] in one period."),
        (
            "Indikator yang sering diganti memutus rangkaian data; paling banyak satu kali untuk nilai tertinggi.",
            "Changing often breaks the series; one change at most earns the top grade.",
        ),
        ("Pertahankan indikator sampai akhir periode.", "Keep the indicator to the end of the period."),
        "PermenPANRB 88/2021 (LKE)",
    ),
    "L62": RuleText(
        ("Alasan perubahan Renstra tidak sah", "Renstra changed without legal ground"),
        ("Perubahan Renstra ini belum memilih alasan.", "This change of the Renstra states no legal ground."),
        (
            "Renstra hanya berubah karena kebijakan atau hasil evaluasi; selain itu dimuat di Renja.",
            "A Renstra changes only with policy or after evaluation; all else goes to the Renja.",
        ),
        ("Pilih alasannya, atau muat perubahan di Renja.", "Choose the ground, or put the change into the Renja."),
        "Perpres 80/2025 Pasal 23",
    ),
    "L63": RuleText(
        ("Reviu Renstra belum dilakukan", "Renstra not reviewed"),
        (
            "Edisi terakhir bertanggal {day}, {count} bulan yang lalu.",
            "The last edition is of {day}, {count} [month|months] ago.",
        ),
        ("Renstra direviu secara berkala.", "A Renstra is reviewed from time to time."),
        ("Reviu rencana dan bekukan edisi baru.", "Review the plan and freeze a new edition."),
        "PermenPANRB 88/2021 (LKE), direviu secara berkala",
    ),
    "L64": RuleText(
        ("Monitoring jangka menengah kosong", "Past year not recorded"),
        ("Realisasi tahun {years} belum dicatat.", "The actual of {years} is not recorded."),
        (
            "Kemajuan terhadap target akhir hanya terlihat bila realisasi setiap tahun dicatat.",
            "Progress towards the last target shows only when every year's actual is recorded.",
        ),
        ("Isi realisasi tahun yang sudah lewat.", "Fill in the actuals of years that are over."),
        "PermenPANRB 88/2021 (LKE); SAKIP Rulebook LKJ-006",
    ),
}
