"""A sentence for every code of a finding: (Indonesian, English)."""

from bsc_planner.wording.cascade_findings import CASCADE_FINDINGS
from bsc_planner.wording.edition_wording import EDITION_FINDINGS
from bsc_planner.wording.file_findings import FILE_FINDINGS
from bsc_planner.wording.import_wording import IMPORT_FINDINGS
from bsc_planner.wording.register_wording import REGISTER_FINDINGS

FINDINGS: dict[str, tuple[str, str]] = (
    IMPORT_FINDINGS
    | CASCADE_FINDINGS
    | FILE_FINDINGS
    | REGISTER_FINDINGS
    | EDITION_FINDINGS
    | {
        "ambiguous-number": (
            "“{printed}” dapat dibaca sebagai lebih dari satu angka; dibaca {read_as}.",
            "“{printed}” can be read as more than one number; read as {read_as}.",
        ),
        "needs-splitting": (
            "“{printed}” memuat beberapa angka; pecah menjadi beberapa indikator agar dapat dihitung.",
            "“{printed}” holds several figures; split it into several indicators so that it can be computed.",
        ),
        "not-measurable": (
            "“{printed}” bukan angka, sehingga tidak dapat dihitung.",
            "“{printed}” is not a number, so it cannot be computed.",
        ),
        "mixed-decimal-marks": (
            "Nilai indikator ini memakai koma dan titik desimal: “{with_comma}” dan “{with_point}”.",
            "Values of this indicator use both decimal comma and point: “{with_comma}” and “{with_point}”.",
        ),
    }
)
