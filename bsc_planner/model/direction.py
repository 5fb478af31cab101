"""Where the plan heads: goals and the perspectives of the scorecard."""

from enum import StrEnum

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element


class SkpPerspective(StrEnum):
    """Perspective printed on the SKP of high officials.

    Source: PermenPANRB 6/2022, Anak Lampiran 4, column PERSPEKTIF.
    """

    SERVICE_RECIPIENTS = "Penerima Layanan"
    BUSINESS_PROCESS = "Proses Bisnis"
    INTERNAL_STRENGTHENING = "Penguatan Internal"
    BUDGET = "Anggaran"


class Goal(Element):
    """A tujuan: the outcome of a mission.

    Attributes:
        code: As printed; may repeat in real data.
    """

    __tablename__ = "goal"

    code: Mapped[str | None] = mapped_column(Text)
    text: Mapped[str | None] = mapped_column(Text)


class Perspective(Element):
    """A lane of the scorecard.

    Attributes:
        weight: As printed, e.g. ``25%``; None when not weighted.
        skp_perspective: Its counterpart on the SKP form, one of `SkpPerspective` in good plans;
            kept as printed where a source says something else; None when not mapped.
    """

    __tablename__ = "perspective"

    code: Mapped[str | None] = mapped_column(Text)
    name: Mapped[str | None] = mapped_column(Text)
    weight: Mapped[str | None] = mapped_column(Text)
    skp_perspective: Mapped[str | None] = mapped_column(Text)
