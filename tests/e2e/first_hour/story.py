"""The first hour itself: from a template to a saved plan, undone and done again on the way."""

import time
from pathlib import Path
from typing import Any

from tests.e2e.first_hour.hands import Hands, edge, middle
from tests.e2e.first_hour.journal import Journal
from tests.e2e.first_hour.material import LINKS, OBJECTIVES, PERSPECTIVES, YEARS, Material, write_table
from tests.e2e.first_hour.sight import Sight
from tests.e2e.first_hour.stage import Stage

_INSTITUTION = "Kejaksaan Republik Indonesia"

PAGES = {
    title: number
    for number, title in enumerate(
        (
            *("Ringkasan", "Peta strategi", "Indikator & target", "Organisasi", "Penjenjangan"),
            *("Target pegawai", "Revisi", "Pemantauan", "Dokumen", "Pemeriksaan"),
        ),
        start=1,
    )
}
"""Pages of the window and the number that opens each with Alt."""


class FirstHour:
    """A planner with a new plan."""

    def __init__(self, stage: Stage, hands: Hands, sight: Sight, journal: Journal, material: Material) -> None:
        self._stage = stage
        self._hands = hands
        self._sight = sight
        self._journal = journal
        self._material = material
        self._is_by_mouse = hands.may_use_mouse

    # beginning ---------------------------------------------------------------

    def begin(self) -> None:
        """A new plan from the template with four perspectives."""
        hands, sight = self._hands, self._sight
        sight.wait("state", until=lambda state: state["active"])
        self._journal.done("the program is there", sight)
        if self._is_by_mouse:
            hands.click(sight.wait("thing", text="Rencana baru"))
        else:
            hands.press("ctrl+n")
        sight.wait("thing", kind="NewPlanDialog")
        hands.type(_INSTITUTION)
        hands.press("Tab")
        hands.press("ctrl+a")
        hands.type(str(YEARS[0]))
        hands.press("Tab")
        self._journal.done("new plan asked for", sight)
        if self._is_by_mouse:
            hands.click(sight.ask("thing", text="Buat rencana"))
        else:
            hands.press("Return")
        sight.wait("state", until=lambda state: "Renstra" in state["title"])
        content = sight.ask("content")
        names = [row["name"] for row in content["perspective"]]
        assert names == list(PERSPECTIVES), names
        self._journal.done("new plan from the template with four perspectives", sight)

    # drafting ----------------------------------------------------------------

    def draft_objectives(self) -> None:
        """Six objectives typed as an outline, six pasted."""
        self.go_to_page("Indikator & target")
        half = OBJECTIVES // 2
        self._type_objectives(PERSPECTIVES[0], self._material.objectives[:3])
        self._type_objectives(PERSPECTIVES[1], self._material.objectives[3:half])
        self._journal.done("six objectives typed", self._sight)
        self._paste_objectives(PERSPECTIVES[2], self._material.objectives[half : half + 3])
        self._paste_objectives(PERSPECTIVES[3], self._material.objectives[half + 3 :])
        self._journal.done("six objectives pasted", self._sight)
        texts = [row["text"] for row in self._sight.ask("content")["objective"]]
        assert sorted(texts) == sorted(self._material.objectives), texts

    def _type_objectives(self, perspective: str, texts: tuple[str, ...]) -> None:
        self._go_to_row(perspective)
        self._hands.press("Insert")
        for text in texts:
            self._hands.type(text)
            self._hands.press("Return")
        self._hands.press("Escape")

    def _paste_objectives(self, perspective: str, texts: tuple[str, ...]) -> None:
        self._stage.put_on_clipboard("\n".join(texts))
        self._go_to_row(perspective)
        self._hands.press("ctrl+shift+v")
        time.sleep(0.5)

    def paste_indicators(self) -> None:
        """Forty indicators with five years, copied in LibreOffice Calc."""
        table = self._stage.folder / "indikator.xlsx"
        write_table(self._material, table)
        own = self._hands.window("BSC Planner")
        self._stage.copy_from_calc(table, self._hands)
        self._journal.done("forty indicators copied in LibreOffice Calc")
        self._hands.bring_up(own)
        self._go_to_row(PERSPECTIVES[0])
        self._hands.press("ctrl+shift+v")
        time.sleep(1.0)
        self._journal.picture(self._sight, "pasting-indicators")
        if self._sight.ask("thing", kind="PastePreview"):
            self._hands.press("Return")
        self._sight.wait("content", until=lambda content: len(content["indicator"]) == len(self._material.rows))
        self._journal.done("forty indicators with five years pasted", self._sight)
        self.check_indicators()

    def check_indicators(self) -> None:
        """Every indicator and target is as in the table."""
        content = self._sight.ask("content")
        objectives = {row["id"]: row["text"] for row in content["objective"]}
        targets = {(row["indicator_id"], row["period"]): row["printed"] for row in content["target"]}
        found = {
            (
                objectives[row["objective_id"]],
                row["code"],
                row["name"],
                row["unit_of_measure"],
                *(targets[row["id"], str(year)] for year in YEARS),
            )
            for row in content["indicator"]
        }
        assert found == set(self._material.rows), found ^ set(self._material.rows)

    # linking -----------------------------------------------------------------

    def link(self) -> None:
        """Twenty links on the map, drawn from card to card."""
        self.go_to_page("Peta strategi")
        self._sight.wait("cards", until=lambda cards: len(cards) == OBJECTIVES)
        self._journal.done("the map drawn from the plan", self._sight)
        for number, (lower, upper) in enumerate(LINKS, start=1):
            if self._is_by_mouse:
                self._link_by_mouse(*self._wordings(lower, upper))
            else:
                self._link_by_keyboard(*self._wordings(lower, upper))
            self._wait_for_links(number)
        self._journal.done("twenty links drawn", self._sight)
        content = self._sight.ask("content")
        words = {row["id"]: row["text"] for row in content["objective"]}
        wanted = {self._wordings(lower, upper) for lower, upper in LINKS}
        assert {(words[row["from_id"]], words[row["to_id"]]) for row in content["link"]} == wanted

    def _wordings(self, lower: int, upper: int) -> tuple[str, str]:
        texts = self._material.objectives
        return texts[lower - 1], texts[upper - 1]

    def _wait_for_links(self, count: int) -> None:
        self._sight.wait("content", until=lambda content: len(content["link"]) == count)

    def _link_by_mouse(self, lower: str, upper: str) -> None:
        start, end = self._sight.ask("card", text=lower), self._sight.ask("card", text=upper)
        self._hands.drag(edge(start, "top"), middle(end))

    def _link_by_keyboard(self, lower: str, upper: str) -> None:
        """Walk to the lower card, begin a link, walk to the upper one, end it."""
        hands = self._hands
        hands.press("Escape")
        self._walk(lower, "at", ["Tab"] * 60)
        hands.press("l")
        self._walk(upper, "aim", ["Up", *["Left"] * 3, *["Right"] * 6])
        hands.press("Return")

    def _walk(self, text: str, what: str, keys: list[str]) -> None:
        for key in keys:
            if self._sight.ask("stop")[what] == text:
                return
            self._hands.press(key)
        assert self._sight.ask("stop")[what] == text, f"{text} is not reached by {keys[:3]}"

    # undoing, saving ---------------------------------------------------------

    def undo_everything(self) -> None:
        """Back to the empty plan, the template undone too, step by step, and forward again."""
        before = self._sight.ask("content")
        steps = self._repeat("ctrl+z", "undo")
        empty = self._sight.ask("content")
        left = [kind for kind in ("perspective", "objective", "indicator", "target", "link") if empty[kind]]
        assert not left, left
        self._journal.done(f"all {steps} steps undone", self._sight)
        again = self._repeat("ctrl+y", "redo")
        assert again == steps, (again, steps)
        assert self._sight.ask("content") == before, "redone is not as before"
        self._journal.done(f"all {again} steps redone: equal", self._sight)

    def _repeat(self, keys: str, what: str) -> int:
        steps = 0
        while (label := self._sight.ask("state")[what]) is not None:
            self._hands.press(keys)
            steps += 1
            assert steps < 400, label
        return steps

    def save(self, path: Path) -> None:
        """Save under a name, typed into the dialog."""
        self._hands.press("ctrl+s")
        self._answer_dialogs(path)
        self._sight.wait("state", until=lambda state: state["unsaved"] is False)
        assert path.is_file(), path
        self._journal.done("saved", self._sight)

    def _answer_dialogs(self, path: Path) -> None:
        end = time.monotonic() + 20
        while time.monotonic() < end:
            state = self._sight.ask("state")
            if state["unsaved"] is False:
                return
            if state["active"] == "AuthorDialog":
                self._hands.type("Perencana Utama")
                self._hands.press("Return")
            elif "Dialog" in state["active"]:
                self._hands.press("ctrl+a")
                self._hands.type(str(path))
                self._hands.press("Return")
            time.sleep(0.4)

    # looking round -----------------------------------------------------------

    def go_to_page(self, title: str) -> None:
        """Open a page by a click in the navigation, or by its number with Alt."""
        if self._is_by_mouse:
            self._hands.click(self._sight.wait("thing", text=title, kind="entry"))
        else:
            self._hands.press(f"alt+{PAGES[title] % 10}")
        time.sleep(0.5)

    def look_at_pages(self, titles: dict[str, int]) -> None:
        """A picture of every page."""
        for title, number in titles.items():
            self.go_to_page(title)
            time.sleep(0.8)
            self._journal.picture(self._sight, f"page-{number}-{title.replace(' ', '-').replace('/', '-')}")
        self._journal.done("every page looked at")

    def leave(self) -> None:
        """Close the program."""
        self._hands.press("ctrl+q")
        time.sleep(1.0)

    def content(self) -> Any:
        """Everything the plan holds."""
        return self._sight.ask("content")

    def _go_to_row(self, text: str) -> None:
        rows = self._sight.wait("rows", column="name")
        place = rows.index(text)
        if self._is_by_mouse:
            self._hands.click(self._sight.ask("cell", row=place, column="name"))
        else:
            self._hands.press("ctrl+Home")
            self._hands.press("Down", times=place)
