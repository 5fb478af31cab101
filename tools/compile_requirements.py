"""Write `requirements/*.txt`: every package pinned and hashed for all supported Pythons and systems.

    python tools/compile_requirements.py [UV ARGUMENTS]

Needs `uv`. Pins that still fit are kept; `--upgrade` or `--upgrade-package NAME` moves them.
The files name no package index, so that each machine asks the one it is set up for.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = "# Made from pyproject.toml by tools/compile_requirements.py; not edited by hand.\n"
FILES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("run.txt", ()),
    # The same versions as when running, so that what was tested is what people get.
    ("dev.txt", ("--extra", "dev", "--constraint", "requirements/run.txt")),
)


def main(uv_arguments: list[str]) -> int:
    """Compile both files; returns uv's exit status."""
    for name, arguments in FILES:
        target = Path("requirements", name)
        command = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"]
        command += ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--quiet"]
        command += ["--output-file", str(target), *arguments, *uv_arguments]
        status = subprocess.run(command, cwd=ROOT, check=False).returncode
        if status:
            return status
        file = ROOT / target
        file.write_text(HEADER + file.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
