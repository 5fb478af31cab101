"""One sentence with its advice in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """A sentence with named placeholders.

    Attributes:
        id: Indonesian.
        en: English.
        id_advice, en_advice: What to do about it, a sentence of its own; empty when nothing can be done.
        about: Key in `TITLES`: what was being done.
    """

    id: str
    en: str
    id_advice: str = ""
    en_advice: str = ""
    about: str = "edit"
