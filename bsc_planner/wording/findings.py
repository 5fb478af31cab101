"""A sentence for every code of a finding: (Indonesian, English)."""

from bsc_planner.wording.cascade_findings import CASCADE_FINDINGS
from bsc_planner.wording.edition_wording import EDITION_FINDINGS
from bsc_planner.wording.file_findings import FILE_FINDINGS
from bsc_planner.wording.import_wording import IMPORT_FINDINGS
from bsc_planner.wording.register_wording import REGISTER_FINDINGS
from bsc_planner.wording.report_wording import REPORT_FINDINGS
from bsc_planner.wording.rule_set_wording import RULE_SET_FINDINGS
from bsc_planner.wording.rules import RULE_FINDINGS
from bsc_planner.wording.score_findings import SCORE_FINDINGS

FINDINGS: dict[str, tuple[str, str]] = (
    RULE_SET_FINDINGS
    | REPORT_FINDINGS
    | IMPORT_FINDINGS
    | CASCADE_FINDINGS
    | FILE_FINDINGS
    | EDITION_FINDINGS
    | REGISTER_FINDINGS
    | RULE_FINDINGS
    | SCORE_FINDINGS
)
