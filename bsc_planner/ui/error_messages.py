"""What an error or a finding says in the window's language; the sentences stand in `bsc_planner/wording`."""

from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding
from bsc_planner.ui.language import current_language
from bsc_planner.wording import ErrorMessage as Message
from bsc_planner.wording import error_message
from bsc_planner.wording import finding_text as _finding_text

__all__ = ["Message", "finding_text", "message_of"]


def message_of(error: PlanError) -> Message:
    """Title, sentence and advice for an error."""
    return error_message(error, current_language())


def finding_text(finding: Finding) -> str:
    """Sentence for a finding; where it is stands in `finding.where`."""
    return _finding_text(finding, current_language())
