"""The documents the program writes and the formats it writes them in."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.agreement import agreement_document
from bsc_planner.exchange.documents.agreement_facts import agreement_contents
from bsc_planner.exchange.documents.blocks import Document
from bsc_planner.exchange.documents.cascade_matrix import cascade_matrix_document
from bsc_planner.exchange.documents.cascade_matrix_facts import cascade_matrix_contents
from bsc_planner.exchange.documents.evaluation import evaluation_document
from bsc_planner.exchange.documents.evaluation_facts import evaluation_contents, evaluation_record_contents
from bsc_planner.exchange.documents.evaluation_record import evaluation_record_document
from bsc_planner.exchange.documents.issue_item import IssueItem, IssueScope, SkippedDocument
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.documents.score_explanation import score_explanation_document
from bsc_planner.exchange.documents.score_explanation_facts import score_explanation_contents
from bsc_planner.exchange.documents.scorecard import scorecard_document
from bsc_planner.exchange.documents.scorecard_facts import scorecard_contents
from bsc_planner.exchange.documents.skp import skp_document
from bsc_planner.exchange.documents.skp_facts import skp_contents
from bsc_planner.exchange.importing.plan_import import ImportedPlan
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.exchange.writers.pdf import PdfWriter
from bsc_planner.exchange.writers.xlsx import XlsxWriter

_PARTS = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Writer(Protocol):
    """Turns a document into a file of one format."""

    def write(self, document: Document) -> bytes:
        """The document as the bytes of a file."""


class UnknownDocumentError(PlanError):
    """No document goes by this name; `details` has `key` and `known`."""


class UnknownFormatError(PlanError):
    """No format goes by this name; `details` has `key` and `known`."""


@dataclass(frozen=True)
class DocumentSpec:
    """A kind of document.

    Attributes:
        key: Name on the command line and in reports.
        title: Name for people, in Indonesian.
        file_word: First word of file names, and the folder they are in.
        is_for_people: One per employee; else one per unit.
        contents: From a plan to what each document says, or why there is none.
        to_document: From a content to blocks.
        is_usual: Whether it is issued where nothing else is asked for.
    """

    key: str
    title: str
    file_word: str
    is_for_people: bool
    contents: Callable[[PlanFacts, IssueScope], Iterator[IssueItem | SkippedDocument]]
    to_document: Callable[..., Document]
    is_usual: bool = True

    @property
    def short_title(self) -> str:
        """One or two words for people: that of the files, its parts apart."""
        return _PARTS.sub(" ", self.file_word)


@dataclass(frozen=True)
class WriterSpec:
    """A file format.

    Attributes:
        key: Name on the command line and in reports.
        title: Name for people.
        suffix: Of its files, with the dot.
        make: Makes a writer; one is enough for any number of documents.
    """

    key: str
    title: str
    suffix: str
    make: Callable[[], Writer]


@dataclass(frozen=True)
class ReaderSpec:
    """A source that plans are imported from.

    Attributes:
        key: Name in reports.
        title: Name for people.
        suffixes: Of its files, with the dot.
        read: From a file to an edit that fills an empty plan, and findings.
    """

    key: str
    title: str
    suffixes: tuple[str, ...]
    read: Callable[[Path], ImportedPlan]


READERS = (ReaderSpec("bsc-plan", "bsc-plan/1 (JSON)", (".json",), read_plan_file),)

DOCUMENTS = (
    DocumentSpec("skp", "Sasaran Kinerja Pegawai", "SKP", True, skp_contents, skp_document),
    DocumentSpec("pk", "Perjanjian Kinerja", "PK", False, agreement_contents, agreement_document),
    DocumentSpec(
        "cascade-matrix",
        "Matriks Penjenjangan",
        "Matriks",
        False,
        cascade_matrix_contents,
        cascade_matrix_document,
    ),
    DocumentSpec(
        "evaluation",
        "Evaluasi Kinerja Pegawai",
        "Evaluasi",
        True,
        evaluation_contents,
        evaluation_document,
        is_usual=False,
    ),
    DocumentSpec(
        "evaluation-record",
        "Dokumen Evaluasi Kinerja Pegawai",
        "DokumenEvaluasi",
        True,
        evaluation_record_contents,
        evaluation_record_document,
        is_usual=False,
    ),
    DocumentSpec(
        "scorecard", "Rapor Nilai Kinerja", "Rapor", False, scorecard_contents, scorecard_document, is_usual=False
    ),
    DocumentSpec(
        "score-explanation",
        "Penjelasan Nilai",
        "Penjelasan",
        False,
        score_explanation_contents,
        score_explanation_document,
        is_usual=False,
    ),
)

USUAL_DOCUMENTS = tuple(spec.key for spec in DOCUMENTS if spec.is_usual)
"""Keys of what is issued where nothing else is asked for: the documents people sign and what belongs to them."""

WRITERS = (
    WriterSpec("xlsx", "Excel (XLSX)", ".xlsx", XlsxWriter),
    WriterSpec("pdf", "PDF", ".pdf", PdfWriter),
)


def document_spec(key: str) -> DocumentSpec:
    """The document of this key.

    Raises:
        UnknownDocumentError: There is none.
    """
    for spec in DOCUMENTS:
        if spec.key == key:
            return spec
    raise UnknownDocumentError(key=key, known=", ".join(spec.key for spec in DOCUMENTS))


def writer_spec(key: str) -> WriterSpec:
    """The format of this key.

    Raises:
        UnknownFormatError: There is none.
    """
    for spec in WRITERS:
        if spec.key == key:
            return spec
    raise UnknownFormatError(key=key, known=", ".join(spec.key for spec in WRITERS))
