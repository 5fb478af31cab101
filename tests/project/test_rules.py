"""Rules that hold for all source: one SQLite, no network, nothing evaluated, nothing of this machine."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import bsc_planner

ROOT = Path(__file__).resolve().parent.parent.parent

# Why not: QtSql brings a second SQLite into the process, which breaks file locks of the first; the
# program works offline and opens no connection; the others run what a file from mail tells them to.
FORBIDDEN_MODULES = (
    *("PySide6.QtSql", "PySide6.QtNetwork", "ssl", "http", "urllib.request", "ftplib", "smtplib"),
    *("requests", "httpx", "aiohttp", "urllib3", "xmlrpc", "pickle", "marshal", "shelve", "dill"),
)
FORBIDDEN_CALLS = ("eval", "exec", "os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput")

# In pieces, so that this file does not hold them either.
PLACES = ("/wo" + "rk/", "/fa" + "rm/", "/ro" + "ot/", "/opt/" + "dev", "C:" + r"\Us" + "ers")
HOSTS = ("py" + "pi.", "python" + "hosted", "registry.n" + "pm", "deb.deb" + "ian")


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the package, parsed."""
    for path in sorted((ROOT / "bsc_planner").rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def imported_names(tree: ast.Module) -> set[str]:
    """All modules and members that a module imports, dotted."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_the_package_imports_nothing_that_talks_or_unpickles() -> None:
    found = [
        f"{path}: {name}"
        for path, tree in modules()
        for name in imported_names(tree)
        if any(name == forbidden or name.startswith(f"{forbidden}.") for forbidden in FORBIDDEN_MODULES)
    ]
    assert found == []


def test_sockets_are_only_pairs_within_the_process() -> None:
    # The pair is how a signal of the system wakes Qt; it leads nowhere else.
    found = [
        f"{path}: {name}"
        for path, tree in modules()
        if "socket" in {name.partition(".")[0] for name in imported_names(tree)}
        for name in (*(imported_names(tree) - {"socket"}), *map(ast.unparse, ast.walk(tree)))
        if re.fullmatch(r"socket\.(?!socketpair\b)\w+", name)
    ]
    assert found == []


def test_the_package_evaluates_no_text_and_calls_no_shell() -> None:
    found = []
    for path, tree in modules():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            shell = any(keyword.arg == "shell" for keyword in node.keywords)
            if shell or ast.unparse(node.func) in FORBIDDEN_CALLS:
                found.append(f"{path}:{node.lineno}")
    assert found == []


def tracked_files() -> list[Path]:
    """Files of the repository; of the folder where this is not one (an unpacked source archive)."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listing.returncode:
        ours = ("bsc_planner", "launcher", "requirements", "resources", "tests")
        return [path for name in ours for path in (ROOT / name).rglob("*") if path.suffix != ".pyc"]
    return [ROOT / name for name in listing.stdout.decode("utf-8").split("\0") if name]


def test_no_file_names_a_place_on_a_machine_or_a_package_host() -> None:
    words = re.compile("|".join(map(re.escape, (*PLACES, *HOSTS))).encode())
    found = []
    for path in tracked_files():
        if not path.is_file():
            continue
        content = path.read_bytes()
        if b"\0" not in content and (hit := words.search(content)):
            found.append(f"{path.relative_to(ROOT)}: {hit.group().decode()}")
    assert found == []


def test_the_version_stands_in_one_place() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in settings["project"]
    assert settings["project"]["dynamic"] == ["version"]
    assert settings["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "bsc_planner.__version__"}
    assigned = [
        path
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and any(ast.unparse(target) == "__version__" for target in node.targets)
    ]
    assert assigned == ["bsc_planner/__init__.py"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", bsc_planner.__version__)


def test_qt_survives_200_000_calls_that_return_nothing() -> None:
    # PySide6 6.12 loses a reference to None, True or False with each such call and aborts on Python 3.11.
    code = (
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "application = QApplication([])\n"
        "label = QLabel()\n"
        "for _ in range(200_000):\n"
        "    label.setText('x')\n"
        "for _ in range(200_000):\n"
        "    label.isVisible()\n"
        "print('alive')\n"
    )
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert (child.returncode, child.stdout) == (0, "alive\n"), child.stderr[-500:]
