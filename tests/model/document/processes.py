"""Real programs that tests start, talk to line by line and kill: ``python -m {this module} JOB PATH ...``."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import DiskFullError, DocumentError, FileLockedError
from bsc_planner.model.document.file_format import VERSION
from bsc_planner.model.document.locking import FileLock
from bsc_planner.model.document.migrations import MIGRATIONS, Migration, migrate
from bsc_planner.model.document.siblings import lock_path
from bsc_planner.model.document.tables import current_schema
from bsc_planner.model.document.unsaved_work import unsaved_work
from tests.model.document.edits import add, texts
from tests.model.document.synthetic_format import NEXT_FORMAT, add_table

_ROOT = Path(__file__).resolve().parents[3]


class Child:
    """A process that carries out one of the jobs below."""

    def __init__(self, job: str, path: Path, *arguments: str, wrapper: tuple[str, ...] = ()) -> None:
        command = [*wrapper, sys.executable, "-m", __name__, job, str(path), *arguments]
        self.process = subprocess.Popen(
            command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, env=os.environ
        )
        self.said: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def say(self, line: str) -> None:
        """Send a line."""
        assert self.process.stdin
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def read(self) -> str:
        """Its next line; empty when it has ended."""
        assert self.process.stdout
        line = self.process.stdout.readline().strip()
        if line:
            self.said.append(line)
        return line

    def wait_for(self, word: str) -> None:
        """Read on until it says the word."""
        while (line := self.read()) != word:
            assert line, f"ended without saying {word}: {self.said}"

    def kill(self) -> None:
        """Kill it outright (SIGKILL) and take in what it had said."""
        if self.process.poll() is None:
            self.process.kill()
        assert self.process.stdout
        assert self.process.stdin
        if self.process.stdout.closed:
            return
        self.said += [line.strip() for line in self.process.stdout if line.endswith("\n")]
        self.process.wait()
        self.process.stdout.close()
        self.process.stdin.close()


def tell(line: str) -> None:
    """Say a line to the test."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def hold(path: Path) -> None:
    """Open a plan and keep it open."""
    document = PlanDocument.open(path, who="Anak")
    tell("held")
    sys.stdin.read()
    document.close(keep_unsaved=False)


def compete(path: Path, name: str) -> None:
    """Try to take the lock each time it is told to."""
    held: FileLock | None = None
    for line in sys.stdin:
        if line.strip() == "go":
            try:
                held = FileLock.acquire(lock_path(path), about=path, person=name)
                tell("won")
            except FileLockedError:
                tell("lost")
        else:
            if held:
                held.release()
                held = None
            tell("released")


def edit(path: Path) -> None:
    """Edit for ever, telling each edit once it is committed."""
    document = PlanDocument.open(path, who="Anak")
    tell("ready")
    for number in range(1_000_000):
        add(document, str(number))
        tell(str(number))


def save(path: Path) -> None:
    """Edit and save for ever, telling each number once it is saved."""
    document = PlanDocument.open(path, who="Anak")
    tell("ready")
    for number in range(1_000_000):
        add(document, str(number))
        tell(f"edited {number}")
        document.save()
        tell(f"saved {number}")


def fill(path: Path) -> None:
    """Edit until a limit on the size of files, which shows as a quota does, stops it; then go on without the limit."""
    import resource

    document = PlanDocument.open(path, who="Anak")
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    most = document.kept_at.joinpath("work.db").stat().st_size + 200_000
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        for number in range(1_000):
            add(document, f"{number} " + "x" * 2000)
            tell(f"edited {number}")
    except DiskFullError:
        tell("full")
    tell(f"kept {len(texts(document))}")
    tell("read")
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    document.save()
    tell("saved")
    document.close(keep_unsaved=False)
    tell("done")


def migrate_slowly(path: Path) -> None:
    """Bring a file up to date in several steps that take their time."""

    def step(connection: sqlite3.Connection) -> None:
        tell("ready")
        add_table(connection)
        for _ in range(2_000):
            connection.execute("UPDATE objective SET ord = ord + 1")

    slow = Migration(VERSION, current_schema, step)
    migrate(path, version=VERSION, file_format=replace(NEXT_FORMAT, steps=(*MIGRATIONS, slow)))
    tell("done")


def recover(folder: Path) -> None:
    """Take up unsaved work and keep it open."""
    (unsaved,) = (work for work in unsaved_work() if work.folder == folder)
    PlanDocument.recover(unsaved, who="Anak")
    tell("recovered")
    sys.stdin.read()


def try_all(path: Path) -> None:
    """Edit and save a few times whatever fails, telling what succeeded, and end without tidying up."""
    try:
        document = PlanDocument.open(path, who="Anak")
        for number in range(4):
            attempt(f"edited {number}", partial(add, document, str(number)))
            attempt(f"saved {number}", document.save)
    except DocumentError as error:
        tell(f"refused {type(error).__name__}")
    tell("end")
    os._exit(0)


def attempt(what: str, work: Callable[[], None]) -> None:
    """Do something and tell that it was done, or why it was not."""
    try:
        work()
    except DocumentError as error:
        tell(f"failed {type(error).__name__}")
    else:
        tell(what)


JOBS: dict[str, Callable[..., None]] = {
    "hold": hold,
    "compete": compete,
    "edit": edit,
    "save": save,
    "fill": fill,
    "migrate": migrate_slowly,
    "recover": recover,
    "try": try_all,
}

if __name__ == "__main__":
    JOBS[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
