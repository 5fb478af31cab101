"""Says counted things in the singular or the plural: ``{count} [row was|rows were] copied``."""

import re
from collections.abc import Mapping

_PART = re.compile(r"\{(?P<name>\w+)\}|\[(?P<one>[^\[\]{}|]*)\|(?P<many>[^\[\]{}|]*)\]")
"""A placeholder, or a choice between the words for one and for any other number."""


def counted(text: str, /, **values: object) -> str:
    """A sentence with its numbers put in and its nouns and verbs agreeing with them.

    Args:
        text: A sentence with placeholders and with choices ``[one|many]``; each choice goes by the placeholder before
            it, or by the first one when none stands before. Languages without a plural leave the choices out.
        values: What the placeholders show, as they are to be read: numbers, or numbers written already; ``3 of 4``
            counts by its last number.
    """
    return agreeing(text, values).format(**values)


def agreeing(text: str, values: Mapping[str, object]) -> str:
    """The sentence with its choices made, its placeholders untouched; a number that is missing counts as many."""
    first = re.search(r"\{(\w+)\}", text)
    number = "" if first is None else str(values.get(first.group(1), ""))

    def chosen(part: re.Match[str]) -> str:
        nonlocal number
        if name := part["name"]:
            number = str(values.get(name, ""))
            return part.group()
        return part["one"] if number.split()[-1:] == ["1"] else part["many"]

    return _PART.sub(chosen, text)
