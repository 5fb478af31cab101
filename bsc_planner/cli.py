"""The command line: reads the words, runs one command, turns errors into one sentence and an exit status."""

import argparse
import getpass
import re
import sys
from collections.abc import Callable, Sequence

from bsc_planner import __version__
from bsc_planner.commands import cascade, check, demo, export, importing, info, new, verify
from bsc_planner.commands.output import EXIT_FAILED, LANGUAGE, Outcome, show
from bsc_planner.errors import PlanError
from bsc_planner.wording import error_text

_COMMANDS = (new, importing, info, cascade, export, check, verify, demo)

_ARGPARSE = (
    (r"the following arguments are required: (.+)", r"yang berikut wajib diisi: \1"),
    (r"unrecognized arguments: (.+)", r"tidak dikenal: \1"),
    (r"argument (.+?): expected one argument", r"\1 memerlukan satu isian"),
    (r"argument (.+?): expected at least one argument", r"\1 memerlukan sedikitnya satu isian"),
    (r"argument (.+?): invalid int value: (.+)", r"\1 harus berupa bilangan bulat, bukan \2"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1: \2 bukan pilihan; pilihannya \3"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 tidak dapat dipakai bersama \2"),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


class _Parser(argparse.ArgumentParser):
    """Says in Indonesian what is wrong with the words."""

    def error(self, message: str) -> None:  # type: ignore[override]  # argparse says NoReturn; exit() raises
        for pattern, replacement in _ARGPARSE:
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                message = found.expand(replacement)
                break
        self.exit(EXIT_FAILED, f"{self.prog}: {message}.\nCara pakai: {self.prog} --help\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: Words after the program's name; None: those of this process.

    Returns:
        0 done, 1 done with findings of severity error, 2 could not (one sentence on standard error).
    """
    words = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    if not words or (words[0] not in _names() and not words[0].startswith("-")):
        # the window loads Qt, which commands never need
        from bsc_planner.app import main as window

        return window(words)
    options = _parser().parse_args(words)
    run: Callable[[argparse.Namespace], Outcome] = options.run
    try:
        outcome = run(options)
    except PlanError as error:
        sys.stderr.write(f"bsc-planner: {error_text(error, LANGUAGE)}\n")
        return EXIT_FAILED
    except KeyboardInterrupt:
        sys.stderr.write("\nbsc-planner: dihentikan; yang sudah selesai tetap ada, jalankan lagi untuk melanjutkan.\n")
        return EXIT_FAILED
    show(outcome, as_json=options.json, stream=sys.stdout)
    return outcome.exit_status


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="bsc-planner", description="Menyusun Renstra dan menurunkannya sampai ke setiap pegawai.", add_help=False
    )
    parser.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")
    parser.add_argument("--version", action="version", version=f"bsc-planner {__version__}", help="tampilkan versi")
    commands = parser.add_subparsers(title="perintah", metavar="PERINTAH", dest="command", required=True)
    for command in _COMMANDS:
        part = commands.add_parser(command.NAME, help=command.HELP, description=command.HELP, add_help=False)
        part.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")
        command.add_arguments(part)
        part.add_argument("--json", action="store_true", help="keluaran untuk program (JSON)")
        part.add_argument("--author", default=getpass.getuser(), metavar="NAMA", help="nama untuk catatan perubahan")
        part.set_defaults(run=command.run)
    return parser


def _names() -> frozenset[str]:
    return frozenset(command.NAME for command in _COMMANDS)


def _speak_utf8() -> None:
    """Consoles of Windows offices still default to old code pages."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    raise SystemExit(main())
