"""What was done in which time, and the pictures taken on the way."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.e2e.first_hour.hands import Hands
from tests.e2e.first_hour.sight import Sight


@dataclass
class Journal:
    """Steps with seconds, keys and clicks; a picture after each.

    Attributes:
        folder: Where pictures go.
        steps: Name, seconds, keys, clicks of each step so far.
    """

    folder: Path
    hands: Hands
    steps: list[tuple[str, float, int, int]] = field(default_factory=list)
    _begun: float = field(default_factory=time.monotonic)
    _keys: int = 0
    _clicks: int = 0

    def done(self, step: str, sight: Sight | None = None) -> None:
        """Note a step and take a picture of what it left."""
        now = time.monotonic()
        keys, clicks = self.hands.keys - self._keys, self.hands.clicks - self._clicks
        self.steps.append((step, now - self._begun, keys, clicks))
        print(f"{len(self.steps):3} {step:62} {now - self._begun:6.1f} s {keys:6} keys {clicks:4} clicks", flush=True)
        if sight is not None:
            self.picture(sight, f"{len(self.steps):02}-{step[:40].replace(' ', '-').replace('/', '-')}")
        self._begun = time.monotonic()
        self._keys, self._clicks = self.hands.keys, self.hands.clicks

    def picture(self, sight: Sight, name: str) -> None:
        """Take a picture of the window."""
        sight.ask("picture", path=str(self.folder / f"{name}.png"))

    def total(self) -> str:
        """All steps in one line."""
        seconds = sum(step[1] for step in self.steps)
        keys, clicks = sum(step[2] for step in self.steps), sum(step[3] for step in self.steps)
        return f"{len(self.steps)} steps, {seconds:.0f} s, {keys} keys, {clicks} clicks"
