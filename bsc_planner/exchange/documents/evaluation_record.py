"""The Dokumen Evaluasi Kinerja Pegawai: who was rated by whom, the result, room for objection and decision."""

from datetime import date

from bsc_planner.exchange.documents.blocks import (
    DOTTED,
    Align,
    Cell,
    Document,
    Heading,
    PageSetup,
    Row,
    RowGroup,
    Section,
    Table,
)
from bsc_planner.exchange.documents.evaluation_content import EvaluationRecordContent
from bsc_planner.exchange.documents.skp import heading_cell, period_line, signatures_of
from bsc_planner.exchange.documents.skp_content import Person
from bsc_planner.exchange.documents.wording import wording

_WIDTHS = (10.0, 58.0, 107.0)
_ROOM = "\n" * 4
_NUMBERS_OF_ROOM = ("objection", "answer", "decision")


def evaluation_record_document(content: EvaluationRecordContent, *, fingerprint: str = "") -> Document:
    """The document on portrait pages.

    Source: PermenPANRB 6/2022, Anak Lampiran (Dokumen Evaluasi Kinerja Pegawai).
    """
    texts, skp = wording("evaluation"), content.skp
    page = PageSetup(paper=skp.paper, left=18.0, right=17.0)
    blocks = (
        Heading(texts["record"]["title"], size=12, after=0.3),
        Heading(texts["period"], size=10, after=3),
        period_line(skp),
        _table(content),
        signatures_of(skp),
    )
    title = f"Dokumen Evaluasi {skp.year} - {skp.employee.name or skp.employee.number or DOTTED}"
    day = skp.day or date(skp.year, 1, 1)
    return Document(title, (Section("Dokumen Evaluasi", page, blocks),), day, fingerprint)


def _table(content: EvaluationRecordContent) -> Table:
    words = wording("evaluation")
    texts, skp = words["record"], content.skp
    people = (
        (texts["employee"], skp.employee),
        (texts["appraiser"], skp.appraiser),
        (texts["above_appraiser"], content.above_appraiser),
    )
    groups = [_person(number, name, person, skp.institution) for number, (name, person) in enumerate(people, start=1)]
    organisation = content.organisation
    reached = words["organisation_open"] if organisation is None else words["organisation_ratings"][organisation]
    predikat = words["predikat_open"] if content.predikat is None else words["predikats"][content.predikat]
    rows: tuple[Row, ...] = (
        _title(len(groups) + 1, texts["evaluation"]),
        (Cell(), Cell(words["organisation"]), Cell(reached, is_bold=True)),
        (Cell(), Cell(words["predikat"]), Cell(predikat, is_bold=True)),
    )
    groups.append(RowGroup(rows))
    groups.append(_written(len(groups) + 1, texts["note"], content.note))
    for key in _NUMBERS_OF_ROOM:
        groups.append(_written(len(groups) + 1, texts[key], ""))
    return Table(_WIDTHS, tuple(groups), size=9.5)


def _title(number: int, text: str) -> Row:
    return heading_cell(str(number)), Cell(text, is_bold=True, is_shaded=True, colspan=2)


def _person(number: int, title: str, person: Person, institution: str) -> RowGroup:
    names = wording("skp")["fields"]
    last = (names["institution"], institution) if person.heads_institution else (names["unit"], person.unit)
    fields = (
        (names["name"], person.name),
        (person.number_label, person.number),
        (names["rank"], person.rank),
        (names["position"], person.position),
        last,
    )
    rows = [(Cell(), Cell(label), Cell(value or DOTTED, is_code=True)) for label, value in fields]
    return RowGroup((_title(number, title), *rows))


def _written(number: int, title: str, text: str) -> RowGroup:
    return RowGroup((_title(number, title), (Cell(), Cell(text or _ROOM, Align.LEFT, colspan=2))))
