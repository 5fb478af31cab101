"""How actuals stand against targets."""

import pytest

from bsc_planner.model.indicator import Polarity
from bsc_planner.model.scale_order import step_order
from bsc_planner.model.value_reading import read_value
from bsc_planner.revisions.next_year.standing import improvement, is_reached

UP, DOWN, WITHIN = Polarity.MAXIMIZE, Polarity.MINIMIZE, Polarity.STABILIZE
OWN_SCALE = '[{"label": "Wujud awal", "score": "40"}, {"label": "Wujud penuh", "score": "90,5"}, {"label": "x"}, 5]'


@pytest.mark.parametrize(
    ("actual", "target", "polarity", "reached"),
    [
        ("0.82", "0,82", UP, True),
        ("83.52", "70%", UP, True),
        ("71,27", "75", UP, False),
        ("4", "5", DOWN, True),
        ("6", "5", DOWN, False),
        ("5", "5", WITHIN, True),
        ("5", "6", WITHIN, False),
        ("75", "70-80", UP, True),
        ("69", "70-80", UP, False),
        ("85", "70-80", DOWN, False),
        ("75", "70-80", WITHIN, True),
        ("85", "70-80", WITHIN, False),
        ("0,5%", "≤1%", UP, True),
        ("1,5%", "≤1%", DOWN, False),
        ("1%", "<1%", DOWN, False),
        ("<1%", "<1%", DOWN, True),
        ("91", "≥90", DOWN, True),
        ("90", ">90", UP, False),
        ("≥90", "80", UP, True),
        ("≥90", "95", DOWN, None),
        ("<90", ">80", UP, None),
        (">80", "<90", UP, None),
        ("≥70", "70-80", WITHIN, None),
        ("5", "5", None, None),
        ("2 Paket", "1 Dokumen", UP, None),
        ("2 Paket", "1", UP, True),
        ("2,3:1000", "1,3:500", UP, False),
        ("2,3", "2,1:1000", UP, True),
        ("selesai", "7", UP, None),
        ("BB", "B", UP, True),
        ("B", "BB", UP, False),
        ("B", "BB", DOWN, True),
        ("BB", "BB", None, True),
        ("B", "BB", None, None),
        ("WTP", "WDP", UP, True),
        ("WTP", "BB", UP, None),
        ("level 3", "level 4", UP, False),
        ("level IV", "level 3", UP, True),
        ("level 3", "tingkat 2", UP, None),
        ("A (81)", "A (85)", UP, False),
        ("82,5", "A (81)", UP, True),
        ("82,5", "A", UP, None),
    ],
)
def test_reached_follows_the_polarity_and_the_shape_of_the_target(
    actual: str, target: str, polarity: Polarity | None, reached: bool | None
) -> None:
    assert is_reached(read_value(actual), read_value(target), polarity=polarity) is reached


@pytest.mark.parametrize(
    ("before", "after", "polarity", "change"),
    [
        ("90", "90,0", UP, 0),
        ("90", "91", UP, 1),
        ("90", "91", DOWN, -1),
        ("90", "91", WITHIN, None),
        ("90", "91", None, None),
        ("70-80", "75-80", UP, 1),
        ("≤5%", "≤4%", DOWN, 1),
        ("5", "5 dokumen", UP, 0),
        ("B", "BB", UP, 1),
        ("B", "WTP", UP, None),
        ("teks", "lain", UP, None),
        ("teks", "teks", UP, 0),
    ],
)
def test_improvement_tells_more_from_less(
    before: str, after: str, polarity: Polarity | None, change: int | None
) -> None:
    assert improvement(read_value(before), read_value(after), polarity=polarity) == change


def test_an_own_scale_orders_its_steps_by_their_scores() -> None:
    from bsc_planner.model.number_reading import ReadingContext

    context = ReadingContext(scale=frozenset({"Wujud awal", "Wujud penuh", "x"}))
    low, high, other = (read_value(text, context) for text in ("Wujud awal", "Wujud penuh", "x"))
    assert step_order(low, high, OWN_SCALE) == -1
    assert step_order(read_value("91"), high, OWN_SCALE) == 1
    assert step_order(other, high, OWN_SCALE) is None
    assert step_order(low, high, "tidak terbaca") is None
    assert step_order(low, high, "7") is None
