"""The button that names the chosen unit, where there is much room and where there is little."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.ui.widgets.unit_chooser import Choice, UnitChooser

NAME = "Direktorat Transformasi Proses Bisnis dan Tata Kelola"


def test_the_name_gives_way_and_the_tool_tip_tells_it_whole(qtbot: QtBot, qapp: QApplication) -> None:
    chooser = UnitChooser()
    qtbot.addWidget(chooser)
    chooser.set_choices([Choice(NAME, "u1")], "u1")
    chooser.resize(chooser.minimumSizeHint())
    chooser.show()
    qapp.processEvents()
    assert chooser.minimumSizeHint().width() < chooser.sizeHint().width() // 2
    assert chooser._value.text().endswith("…")
    assert chooser._value.geometry().right() < chooser.width() - 12
    assert chooser.toolTip() == NAME
