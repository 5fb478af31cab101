"""Ratings, predikat and reasons as the view writes them."""

from collections.abc import Iterator

from bsc_planner.model.rating import Expectation, OrganisationRating
from bsc_planner.scoring.distribution import SCALE
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.person_step import shown
from bsc_planner.scoring.predikat import Predikat, predikat_light
from bsc_planner.scoring.rule_set import IndividualMethod, Light
from bsc_planner.ui.language import current_language
from bsc_planner.ui.score_words import basis_text
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.wording import LANGUAGES
from bsc_planner.wording.choices import choice_word
from bsc_planner.wording.evaluation_wording import STEP_NAMES, predikat_word, reason_sentence, rule_sentence

STATUSES = {Light.GREEN: Status.OK, Light.YELLOW: Status.WARNING, Light.RED: Status.ERROR, Light.GREY: Status.NONE}
"""How a light shows in the window."""


SCALES: dict[IndividualMethod, tuple[Predikat, ...]] = {
    IndividualMethod.QUADRANT: tuple(reversed(SCALE)),
    IndividualMethod.SCORE_2021: (
        Predikat.VERY_GOOD,
        Predikat.GOOD,
        Predikat.FAIR,
        Predikat.POOR,
        Predikat.VERY_POOR,
    ),
    IndividualMethod.SCORE_2013: (Predikat.VERY_GOOD, Predikat.GOOD, Predikat.FAIR, Predikat.POOR, Predikat.BAD),
}
"""Predikat of each rule, the best one first."""


def rating_word(rating: Expectation | OrganisationRating | str) -> str:
    """``Di atas ekspektasi``, ``Baik``."""
    word = choice_word(str(rating), current_language())
    return word[:1].upper() + word[1:]


def expectation_named(text: str) -> Expectation | None:
    """The rating a text means, in either language, also by its first words; None for none or several."""
    wanted = text.strip().casefold()
    if not wanted:
        return None
    words = {choice_word(rating, language).casefold(): rating for rating in Expectation for language in LANGUAGES}
    found = {rating for word, rating in words.items() if word.startswith(wanted)}
    return found.pop() if len(found) == 1 else None


def predikat_status(predikat: Predikat | None) -> Status:
    """Status that a predikat shows."""
    return STATUSES[predikat_light(predikat)]


def predikat_text(predikat: Predikat | None) -> str:
    """``● Baik``: never by colour alone; a ring for none."""
    mark = MARKS[predikat_status(predikat)]
    return mark if predikat is None else f"{mark} {predikat_word(predikat, current_language())}"


def reason_lines(explanation: Explanation, depth: int = 0) -> Iterator[tuple[int, str, str]]:
    """Depth, heading and sentence of every step, from the result down."""
    language = current_language()
    value = "" if explanation.value is None else shown(explanation.value)
    named = STEP_NAMES.get(explanation.name)
    name = explanation.name if named is None else named[0 if language == "id" else 1]
    heading = " = ".join(part for part in (name, explanation.substitution, value) if part)
    told = [rule_sentence(explanation.rule, language)]
    if explanation.reason:
        told.append(reason_sentence(explanation.reason, language))
    if explanation.basis is not None and depth == 0:
        told.append(basis_text(explanation.basis))
    yield depth, heading, " ".join(told)
    for child in explanation.children:
        yield from reason_lines(child, depth + 1)
