"""What errors and findings say to people, in Indonesian and English; both front doors take their sentences here."""

from bsc_planner.wording.details import kind_noun, moment_text, size_text
from bsc_planner.wording.sentences import LANGUAGES, ErrorMessage, error_message, error_text, finding_text, has_error

__all__ = [
    "LANGUAGES",
    "ErrorMessage",
    "error_message",
    "error_text",
    "finding_text",
    "has_error",
    "kind_noun",
    "moment_text",
    "size_text",
]
