"""The word with which commands ask for the targets of a day."""

import argparse
from datetime import date

from bsc_planner.model.date_reading import read_date


def add_day_argument(parser: argparse.ArgumentParser) -> None:
    """Give a command ``--on``; its options then have ``on``, a `date` or None for the latest targets."""
    parser.add_argument(
        "--on",
        type=day,
        metavar="TANGGAL",
        help="target yang berlaku pada tanggal ini, misalnya 2026-03-15 atau 15-3-2026; bila tidak disebut: terbaru",
    )


def day(text: str) -> date:
    """A day as people write it.

    Raises:
        argparse.ArgumentTypeError: The text is no day.
    """
    found = read_date(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"tanggal ditulis seperti 2026-03-15 atau 15-3-2026, bukan {text}")
    return found
