"""Wording fixed by regulation, read from the shipped tables."""

import tomllib
from datetime import date
from functools import cache
from typing import Any

from bsc_planner.exchange.documents.blocks import DOTTED
from bsc_planner.model.number_format import format_date
from bsc_planner.paths import resource


@cache
def wording(document: str) -> dict[str, Any]:
    """The table ``resources/wording/<document>.toml``; its key `source` names the regulation."""
    return tomllib.loads(resource("wording", f"{document}.toml").read_text(encoding="utf-8"))


def place_and_date(place: str | None, day: date | None) -> str:
    """Line above a signature; what is not known is dotted."""
    return f"{place or DOTTED[:20]}, {format_date(day) if day else DOTTED[:20]}"
