"""What the window remembers by itself: its place, the files opened last, the last folder."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from bsc_planner.model.delta import Ref
from bsc_planner.ui.settings.settings import ini_file

_KEPT = 12


@dataclass(frozen=True)
class PlanPlace:
    """Where a planner was in a plan.

    Attributes:
        page: Key of the page; empty for none.
        ref: The selected element; None for none.
    """

    page: str = ""
    ref: Ref | None = None


class WindowState:
    """State of the window between two runs; losing it costs nothing but convenience."""

    def __init__(self) -> None:
        self._stored: QSettings = ini_file("window.ini", None)

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window as Qt encodes it; empty before the first run ended."""
        return self._bytes("geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._stored.setValue("geometry", geometry)

    @property
    def docks(self) -> QByteArray:
        """Places of tool bars and docks as Qt encodes them."""
        return self._bytes("docks")

    @docks.setter
    def docks(self, docks: QByteArray) -> None:
        self._stored.setValue("docks", docks)

    @property
    def guide_geometry(self) -> QByteArray:
        """Place and size of the guide's window as Qt encodes it."""
        return self._bytes("guide_geometry")

    @guide_geometry.setter
    def guide_geometry(self, geometry: QByteArray) -> None:
        self._stored.setValue("guide_geometry", geometry)

    def inspector_choice(self, page: str) -> bool | None:
        """Whether the planner wants the inspector beside a page; None: never said."""
        stored = self._stored.value(f"inspector/{page}")
        return None if stored is None else str(stored).lower() != "false"

    def keep_inspector_choice(self, page: str, *, is_wanted: bool) -> None:
        """Remember whether the inspector is wanted beside a page."""
        self._stored.setValue(f"inspector/{page}", is_wanted)

    @property
    def is_mini_map_wanted(self) -> bool:
        """Whether the strategy map shows its overview in the corner."""
        return str(self._stored.value("mini_map", "true")).lower() != "false"

    @is_mini_map_wanted.setter
    def is_mini_map_wanted(self, is_wanted: bool) -> None:
        self._stored.setValue("mini_map", is_wanted)

    @property
    def recent_files(self) -> list[Path]:
        """Plan files opened or saved last, newest first; they may be gone by now."""
        pinned = self.pinned_files
        others = [Path(text) for text in self._texts("recent_files")]
        return [*pinned, *(path for path in others if path not in pinned)][: max(_KEPT, len(pinned))]

    @property
    def recent_commands(self) -> list[str]:
        """Keys of the commands run from the search field last, newest first."""
        return self._texts("recent_commands")

    def remember_command(self, key: str) -> None:
        """Put a command at the head of those used last."""
        others = [known for known in self.recent_commands if known != key]
        self._stored.setValue("recent_commands", [key, *others][:_KEPT])

    @property
    def tour_pages(self) -> list[str]:
        """Keys of the pages shown during the tour."""
        return self._texts("tour_pages")

    @tour_pages.setter
    def tour_pages(self, keys: list[str]) -> None:
        self._stored.setValue("tour_pages", keys)

    @property
    def pinned_files(self) -> list[Path]:
        """Plan files the planner wants to find at the head of the list."""
        return [Path(text) for text in self._texts("pinned_files")]

    def pin_file(self, path: Path, *, is_pinned: bool) -> None:
        """Keep a plan file at the head of the list, or no longer."""
        others = [known for known in self.pinned_files if known != path]
        self._stored.setValue("pinned_files", [str(each) for each in ([path, *others] if is_pinned else others)])
        self._stored.sync()

    def place_of(self, path: Path | None) -> PlanPlace:
        """Where the planner was in a plan when it was left."""
        stored = self._texts(f"places/{_short(path)}") if path is not None else []
        page, kind, element_id = (*stored, "", "", "")[:3]
        return PlanPlace(page, Ref(kind, element_id) if kind and element_id else None)

    def keep_place(self, path: Path | None, place: PlanPlace) -> None:
        """Remember where the planner is in a plan; one without a file is not remembered."""
        if path is not None:
            ref = [place.ref.kind, place.ref.id] if place.ref is not None else []
            self._stored.setValue(f"places/{_short(path)}", [place.page, *ref])

    def remember_file(self, path: Path) -> None:
        """Put a plan file at the head of those used last, and its folder as the last one."""
        others = [known for known in self.recent_files if known != path]
        self._write_recent([path, *others])
        self.remember_folder(path.parent)

    def remember_folder(self, folder: Path) -> None:
        """Keep the folder a file was chosen in."""
        self._stored.setValue("last_folder", str(folder))

    def forget_file(self, path: Path) -> None:
        """Take a plan file off the list of those used last."""
        self.pin_file(path, is_pinned=False)
        self._write_recent([known for known in self.recent_files if known != path])

    @property
    def last_folder(self) -> Path:
        """Folder a file was chosen in last; the documents folder at first and when it is gone."""
        stored = self._stored.value("last_folder")
        if isinstance(stored, str) and stored and Path(stored).is_dir():
            return Path(stored)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place) or Path.home())
        return documents if documents.is_dir() else Path.home()

    def _write_recent(self, paths: list[Path]) -> None:
        self._stored.setValue("recent_files", [str(path) for path in paths[:_KEPT]])
        self._stored.sync()

    def _texts(self, key: str) -> list[str]:
        stored = self._stored.value(key, [])
        texts = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return [text for text in texts if isinstance(text, str) and text]

    def _bytes(self, key: str) -> QByteArray:
        stored = self._stored.value(key)
        return stored if isinstance(stored, QByteArray) else QByteArray()


def _short(path: Path) -> str:
    """A key for a path that a settings file can hold."""
    return hashlib.sha256(str(path).encode()).hexdigest()[:16]
