"""The command line: reads the words, runs one command, turns errors into one sentence and an exit status."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from bsc_planner import __version__
from bsc_planner.commands.output import EXIT_FAILED, LANGUAGE, Outcome, show
from bsc_planner.errors import PlanError
from bsc_planner.model.document.owner import account_name
from bsc_planner.wording import error_text

_COMMANDS = {
    "new": "membuat rencana baru",
    "import": "memasukkan rencana dari berkas bsc-plan/1 (.json)",
    "info": "isi rencana secara ringkas",
    "cascade": "menghitung target setiap unit, jabatan dan pegawai",
    "score": "menghitung nilai kinerja dan menjelaskannya",
    "reports": "membuat dan membaca buku kerja laporan pegawai",
    "export": "mengekspor rencana (.json) atau dokumen untuk ditandatangani",
    "check": "memeriksa isi rencana",
    "diff": "membandingkan dua rencana, edisi, tanggal, atau tahun",
    "verify": "memastikan berkas rencana utuh, atau mencari catatan sebuah dokumen",
    "demo": "membuat dua rencana contoh lengkap dengan semua dokumennya",
}
"""What each command does; its module in `bsc_planner.commands` loads when it is named."""

_MODULES = {"import": "importing"}

_ARGPARSE = (
    (r"the following arguments are required: (.+)", r"yang berikut wajib diisi: \1"),
    (r"one of the arguments (.+) is required", r"salah satu dari yang berikut wajib diisi: \1"),
    (r"unrecognized arguments: (.+)", r"tidak dikenal: \1"),
    (r"argument (.+?): expected one argument", r"\1 memerlukan satu isian"),
    (r"argument (.+?): expected at least one argument", r"\1 memerlukan sedikitnya satu isian"),
    (r"argument (.+?): invalid int value: (.+)", r"\1 harus berupa bilangan bulat, bukan \2"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1: \2 bukan pilihan; pilihannya \3"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 tidak dapat dipakai bersama \2"),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


class _Parser(argparse.ArgumentParser):
    """Speaks Indonesian: headings of its help, and what is wrong with the words."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, **options)
        self._positionals.title = "isian"
        self._optionals.title = "pilihan"

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", "cara pakai: ", 1)

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
    name = words[0] if words and words[0] in _COMMANDS else None
    if name is None and not (words and words[0] in ("-h", "--help", "--version")):
        # the window loads Qt, which commands never need
        from bsc_planner.app import main as window

        return window(words)
    options = _parser(name).parse_args(words[1:] if name else words)
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


def _parser(name: str | None) -> argparse.ArgumentParser:
    """Parser of one command, or of the program itself where none is named."""
    if name is None:
        parser = _Parser(
            prog="bsc-planner",
            description="Menyusun Renstra dan menurunkannya sampai ke setiap pegawai.",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            usage="bsc-planner [RENCANA] | bsc-planner PERINTAH …",
            epilog=_command_list(),
        )
        parser.add_argument("--version", action="version", version=f"bsc-planner {__version__}", help="tampilkan versi")
    else:
        parser = _Parser(prog=f"bsc-planner {name}", description=_COMMANDS[name].capitalize() + ".")
        command = import_module(f"bsc_planner.commands.{_MODULES.get(name, name)}")
        command.add_arguments(parser)
        parser.add_argument("--json", action="store_true", help="keluaran untuk program (JSON)")
        parser.add_argument("--author", default=account_name(), metavar="NAMA", help="nama untuk catatan perubahan")
        parser.set_defaults(run=command.run)
    parser.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")
    return parser


def _command_list() -> str:
    lines = [f"  {name:<9} {text}" for name, text in _COMMANDS.items()]
    return "\n".join(["perintah (bsc-planner PERINTAH --help untuk rinciannya):", *lines])


def _speak_utf8() -> None:
    """Consoles of Windows offices still default to old code pages."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    # here, so that an ordinary start does not pay for it
    from multiprocessing import freeze_support

    freeze_support()
    raise SystemExit(main())
