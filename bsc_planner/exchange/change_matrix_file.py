"""The matrix of changes as one file; it belongs to a comparison, not to a unit or a person."""

from pathlib import Path

from bsc_planner.exchange.documents.change_matrix import ChangeMatrixContent, change_matrix_document
from bsc_planner.exchange.fingerprint import fingerprint_of
from bsc_planner.exchange.registry import writer_spec
from bsc_planner.exchange.whole_file import put_file


def write_change_matrix(content: ChangeMatrixContent, *, form: str, path: Path) -> None:
    """Write a matrix to a file, in one step.

    Args:
        content: What it says.
        form: Key of `WRITERS`.
        path: The file; one that is there is replaced.

    Raises:
        UnknownFormatError: There is no such format.
        IssueFolderError: The file cannot be written there.
    """
    put_file(path, writer_spec(form).make().write(change_matrix_document(content, fingerprint=fingerprint_of(content))))
