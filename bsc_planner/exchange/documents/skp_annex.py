"""The annex of an SKP: resources, accountability and consequences agreed on."""

from functools import lru_cache

from bsc_planner.exchange.documents.blocks import (
    DOTTED,
    Align,
    Cell,
    Heading,
    PageSetup,
    RowGroup,
    Section,
    SignatureBlock,
    SplitLine,
    Table,
)
from bsc_planner.exchange.documents.skp_content import SkpContent
from bsc_planner.exchange.documents.wording import wording

_WIDTHS = (10.0, 257.0)
_EMPTY_LINES = 3


def annex_section(content: SkpContent, page: PageSetup, period: SplitLine, signatures: SignatureBlock) -> Section:
    """The annex on a page of its own with signatures of its own; empty lists print as lines to write on.

    Source: PermenPANRB 6/2022, Lampiran (Lampiran Sasaran Kinerja Pegawai).
    """
    texts = wording("skp")["annex"]
    lists = (
        _list_table(texts["resources"], content.resources),
        _list_table(texts["accountability"], content.accountability),
        _list_table(texts["consequences"], content.consequences),
    )
    return Section("Lampiran SKP", page, (Heading(texts["title"], size=12, after=3), period, *lists, signatures))


@lru_cache(maxsize=32)
def _list_table(title: str, lines: tuple[str, ...]) -> Table:
    heading = Cell(title, is_bold=True, is_shaded=True, colspan=2)
    shown = lines or (DOTTED,) * _EMPTY_LINES
    rows = [(Cell(str(number), Align.CENTER), Cell(line)) for number, line in enumerate(shown, start=1)]
    first = RowGroup(((heading,), rows[0]))
    return Table(_WIDTHS, (first, *(RowGroup((row,)) for row in rows[1:])))
