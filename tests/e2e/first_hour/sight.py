"""The other end of the eyes: asks the running program what is to be seen. It knows no Qt."""

import json
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


class Sight:
    """What is to be seen of a running program."""

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        for _ in range(200):
            try:
                self._socket.connect(str(path))
                break
            except (FileNotFoundError, ConnectionRefusedError):
                time.sleep(0.1)
        self._lines = self._socket.makefile("rw", encoding="utf-8")

    def ask(self, look: str, **question: Any) -> Any:
        """What is seen; None where it is not there.

        Raises:
            RuntimeError: The program ended or could not look.
        """
        self._lines.write(json.dumps({"look": look, **question}) + "\n")
        self._lines.flush()
        line = self._lines.readline()
        if not line:
            raise RuntimeError("the program ended")
        answer = json.loads(line)
        if isinstance(answer, dict) and "fault" in answer:
            raise RuntimeError(f"{look} {question}: {answer['fault']}")
        return answer

    def wait(self, look: str, *, seconds: float = 20.0, until: Callable[[Any], bool] = bool, **question: Any) -> Any:
        """What is seen as soon as it meets a condition.

        Raises:
            TimeoutError: It did not within the time.
        """
        end = time.monotonic() + seconds
        answer: Any = None
        while time.monotonic() < end:
            try:
                answer = self.ask(look, **question)
                if until(answer):
                    return answer
            except RuntimeError as error:
                answer = str(error)
            time.sleep(0.08)
        raise TimeoutError(f"{look} {question}: {str(answer)[:400]}")
