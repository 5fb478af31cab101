"""In the taskbar of Windows the program stands for itself."""

import sys

import pytest

from bsc_planner.ui.taskbar import TASKBAR_NAME, take_own_taskbar_button


def test_elsewhere_there_is_nothing_to_take() -> None:
    take_own_taskbar_button()


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows groups windows by a name of the program")
def test_windows_knows_the_program_by_its_own_name() -> None:
    if sys.platform == "win32":
        import ctypes

        take_own_taskbar_button()
        said = ctypes.c_wchar_p()
        if ctypes.windll.shell32.GetCurrentProcessExplicitAppUserModelID(ctypes.byref(said)):
            pytest.skip("this Windows keeps no such names")
        assert said.value == TASKBAR_NAME
