"""A sentence for everything that stands in the way of follow-ups and plans of action."""

from bsc_planner.wording.wording import Wording

FOLLOW_UP_ERRORS: dict[str, Wording] = {
    "EditError.not-a-day": Wording(
        id="“{printed}” bukan tanggal.",
        en="“{printed}” is not a date.",
        id_advice="Tulis misalnya 15 Maret 2026 atau 15/3/2026.",
        en_advice="Write for example 15 March 2026 or 15/3/2026.",
    ),
    "EditError.unknown-field": Wording(
        id="Tindak lanjut tidak mempunyai isian “{field}”.",
        en="Follow-ups have no field “{field}”.",
    ),
    "EditError.unknown-status": Wording(
        id="“{printed}” bukan status tindak lanjut.",
        en="“{printed}” is not a status of a follow-up.",
        id_advice="Pilih belum mulai, berjalan, selesai, atau dibatalkan.",
        en_advice="Choose open, under way, done or dropped.",
    ),
    "EditError.ends-before-start": Wording(
        id="Batas waktu {last} lebih awal daripada tanggal mulai {first}.",
        en="The due date {last} is before the start {first}.",
        id_advice="Perbaiki salah satu tanggalnya.",
        en_advice="Correct one of the dates.",
    ),
}
