"""Refresh the translation catalogues from the sources and compile them into the one the window loads.

python tools/translations.py             all areas, then compile
python tools/translations.py indicators  that area only, then compile
python tools/translations.py --check     change nothing; exit status 1 when something is stale or unfinished
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "i18n"
COMPILED = "bsc_planner_id.qm"

AREAS: dict[str, tuple[str, ...]] = {
    "strategy_map": ("ui/pages/strategy_map", "ui/posters"),
    "organisation": ("ui/pages/organisation", "ui/item_models/organisation", "ui/delegates/organisation"),
    "cascade": ("ui/pages/cascade", "ui/item_models/cascade", "ui/delegates/cascade"),
    "drafting": ("ui/pages/indicators/drafting",),
    "indicators": ("ui/pages/indicators", "ui/item_models", "ui/delegates", "ui/widgets/grid"),
    "people_targets": ("ui/pages/people_targets",),
    "documents": ("ui/pages/documents",),
    "inspector": ("ui/inspector",),
    "comparison": ("ui/pages/revisions/comparison",),
    "workflow": ("ui/pages/revisions/workflow",),
    "next_year": ("ui/pages/revisions/next_year",),
    "revisions": ("ui/pages/revisions",),
    "monitoring_actuals": ("ui/pages/monitoring/actuals",),
    "monitoring_scores": ("ui/pages/monitoring/scores",),
    "monitoring_charts": ("ui/pages/monitoring/charts",),
    "monitoring_reports": ("ui/pages/monitoring/reports",),
    "monitoring_evaluation": ("ui/pages/monitoring/evaluation",),
    "monitoring_rules": ("ui/pages/monitoring/rules",),
    "monitoring_trial": ("ui/pages/monitoring/trial",),
    "monitoring_follow_up": ("ui/pages/monitoring/follow_up",),
    "monitoring": ("ui/pages/monitoring",),
    "merging": ("ui/merging",),
    "findings": ("ui/pages/findings",),
    "lists": ("ui/lists",),
    "cell_notes": ("ui/cell_notes",),
    "help": ("ui/help", "ui/main_window/guide_pages"),
    "tour": ("ui/tour",),
    "shell": ("ui", "app.py"),
}
"""Catalogue of each area and the sources it is read from; a file belongs to the first area that names its folder."""

HAND_WRITTEN = ("qtbase",)
"""Catalogues of Qt's own texts: no sources of ours to read them from."""

_PLACEHOLDER = re.compile(r"\{[a-z_]+\}|%[0-9n]")


@dataclass(frozen=True)
class Flaw:
    """An entry that must not be shipped.

    Attributes:
        area: Catalogue it is in.
        what: ``unfinished``, ``stale`` or ``placeholders``.
        source: English text.
    """

    area: str
    what: str
    source: str


def sources_of(area: str) -> list[Path]:
    """Python files whose texts are in the catalogue of an area."""
    package = ROOT / "bsc_planner"
    taken: set[Path] = set()
    for name, places in AREAS.items():
        found = {path for place in places for path in _python_files(package / place)}
        if name == area:
            return sorted(found - taken)
        taken |= found
    raise KeyError(area)


def catalogue(area: str, folder: Path = CATALOGUES) -> Path:
    """Path of the catalogue of an area."""
    return folder / f"{area}_id.ts"


def refresh(area: str, folder: Path = CATALOGUES) -> None:
    """Bring the entries of an area in line with its sources; translations are kept, vanished texts dropped."""
    files = sources_of(area)
    path = catalogue(area, folder)
    if not files:
        return
    with tempfile.TemporaryDirectory() as scratch:
        listed = Path(scratch) / "files.lst"
        listed.write_text("\n".join(str(file.relative_to(ROOT)) for file in files), encoding="utf-8")
        _run("pyside6-lupdate", "-no-obsolete", "-locations", "none", f"@{listed}", "-ts", str(path))


def compile_all(target: Path, folder: Path = CATALOGUES) -> None:
    """Compile all catalogues into the one file the window loads."""
    names = [*AREAS, *HAND_WRITTEN]
    paths = [str(path) for name in sorted(names) if (path := catalogue(name, folder)).exists()]
    # In one step: a window that starts meanwhile finds the old file or the new one, never half of it.
    fresh = target.with_suffix(".fresh.qm")
    _run("pyside6-lrelease", "-silent", *paths, "-qm", str(fresh))
    fresh.replace(target)


def flaws(area: str, folder: Path = CATALOGUES) -> list[Flaw]:
    """Entries of a catalogue that are not translated, or that the sources no longer have."""
    path = catalogue(area, folder)
    if not path.exists():
        return [Flaw(area, "unfinished", "")] if area in HAND_WRITTEN or sources_with_text(area) else []
    found = []
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        state = "" if translation is None else translation.get("type", "")
        text = "" if translation is None else "".join(translation.itertext()).strip()
        source = message.findtext("source", "")
        if state in {"vanished", "obsolete"}:
            found.append(Flaw(area, "stale", source))
        elif state == "unfinished" or not text:
            found.append(Flaw(area, "unfinished", source))
    return found


def placeholder_flaws(area: str, folder: Path = CATALOGUES) -> list[Flaw]:
    """Entries whose translation names other placeholders than the source."""
    path = catalogue(area, folder)
    found = []
    for message in ET.parse(path).getroot().iter("message") if path.exists() else ():
        source, translation = message.findtext("source", ""), message.find("translation")
        text = "" if translation is None else "".join(translation.itertext())
        if text.strip() and set(_PLACEHOLDER.findall(source)) != set(_PLACEHOLDER.findall(text)):
            found.append(Flaw(area, "placeholders", source))
    return found


def check() -> list[Flaw]:
    """What would change or is missing, for all areas; nothing is written."""
    found = [flaw for name in (*AREAS, *HAND_WRITTEN) for flaw in flaws(name)]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for area in AREAS:
            if catalogue(area).exists():
                shutil.copy(catalogue(area), catalogue(area, folder))
            refresh(area, folder)
            kept, now = entries(catalogue(area)), entries(catalogue(area, folder))
            found += [Flaw(area, "unfinished", source) for _, source in sorted(now - kept)]
            found += [Flaw(area, "stale", source) for _, source in sorted(kept - now)]
        compile_all(folder / COMPILED)
        compiled = CATALOGUES / COMPILED
        if not compiled.exists() or compiled.read_bytes() != (folder / COMPILED).read_bytes():
            found.append(Flaw(COMPILED, "stale", ""))
    return found


def entries(path: Path) -> set[tuple[str, str]]:
    """(context, source) of every entry of a catalogue; empty when there is no such file."""
    if not path.exists():
        return set()
    root = ET.parse(path).getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    }


def sources_with_text(area: str) -> bool:
    """Whether any source of an area has text to translate."""
    marks = ("self.tr(", "QT_TRANSLATE_NOOP(", "translate(")
    return any(mark in path.read_text(encoding="utf-8") for path in sources_of(area) for mark in marks)


def main(argv: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("areas", nargs="*", metavar="AREA", help=f"one of {', '.join(AREAS)}; all when none is named")
    parser.add_argument("--check", action="store_true", help="change nothing, report what is stale or unfinished")
    options = parser.parse_args(argv)
    if unknown := set(options.areas) - AREAS.keys():
        parser.error(f"no such area: {', '.join(sorted(unknown))}")
    if options.check:
        found = check()
    else:
        for area in options.areas or AREAS:
            refresh(area)
        compile_all(CATALOGUES / COMPILED)
        found = [flaw for area in (*AREAS, *HAND_WRITTEN) for flaw in flaws(area)]
    for flaw in found:
        print(f"{flaw.area}: {flaw.what}: {flaw.source}")
    return 1 if found else 0


def _python_files(place: Path) -> list[Path]:
    return [place] if place.suffix == ".py" and place.exists() else list(place.rglob("*.py"))


def _run(program: str, *arguments: str) -> None:
    found = Path(sys.executable).parent / program
    command = str(found) if found.exists() else shutil.which(program)
    if command is None:
        raise SystemExit(f"{program} is not installed: it comes with PySide6")
    done = subprocess.run([command, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{program} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    raise SystemExit(main())
