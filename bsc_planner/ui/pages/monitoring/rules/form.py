"""A form for the usual numbers of a rule set: bounds, scale, weights, bands, further numbers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from bsc_planner.model.indicator import Controllability, Validity
from bsc_planner.scoring.band_reading import band_ends, band_text, plain_number
from bsc_planner.scoring.rule_set import Band, Divisor, Light, RuleSet, ScalePoints, WeightRule
from bsc_planner.scoring.toml_table import exact_number
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.language import current_language
from bsc_planner.wording.rule_set_words import number_name, perspective_words, rule_words, value_words

_NUMBER_WIDTH = 78
_WORDS = 9
"""Letters of a choice that are always in sight."""

_BOUNDS = ("lower", "upper", "flag_above")
_BANDS = {
    "status": "indicator_bands",
    "perspective_status": "perspective_bands",
    "predikat": "predikat_bands",
}
T = TypeVar("T")


class RuleForm(QWidget):
    """Fields of one rule set; names, sources and what is rarely changed stand in the text.

    Signals:
        edited: The planner changed a field.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: RuleSet | None = None
        self._wrong: list[str] = []
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 14)
        self._body: QWidget | None = None

    def show_rule_set(self, rules: RuleSet) -> None:
        """Show a rule set's numbers; fields are made anew where there are others."""
        if self._body is None or self._rules is None or _shape(rules) != _shape(self._rules):
            self._rules = rules
            self._build(rules)
        self._rules = rules
        for key, text in _texts(rules).items():
            field = self.fields[key]
            with QSignalBlocker(field):
                if isinstance(field, QComboBox):
                    field.setCurrentIndex(field.findData(text))
                else:
                    field.setText(text)

    def rule_set(self) -> tuple[RuleSet | None, tuple[str, ...]]:
        """What the fields say; None with sentences about the fields that cannot be read."""
        assert self._rules is not None
        rules, self._wrong = self._rules, []
        weights = {
            (validity, one): weight
            for validity in Validity
            for one in (Controllability if rules.weights else ())
            if (weight := self._read(f"{validity}.{one}", _bound)) is not None
        }
        perspectives = {
            name: (self._read(f"perspective.{name}", _number) or Fraction(0)) / 100
            for name in rules.perspective_weights
        }
        made = replace(
            rules,
            title=self._read("title", _name) or rules.title,
            lower=self._read("lower", _bound),
            upper=self._read("upper", _bound),
            flag_above=self._read("flag_above", _bound),
            indicator_bands=self._bands("status", rules.indicator_bands),
            perspective_bands=self._bands("perspective_status", rules.perspective_bands),
            predikat_bands=self._bands("predikat", rules.predikat_bands),
            conversion_top=self._read("conversion_top", _number) or rules.conversion_top,
            stabilize_scale=self._read("scale", _scale) or rules.stabilize_scale,
            weight_rule=WeightRule(self._chosen("weight_rule")),
            divisor=Divisor(self._chosen("divisor")),
            key_weight=self._read("key_weight", _number) or rules.key_weight,
            weights=weights,
            perspective_weights=perspectives,
            parameters={name: self._read(f"parameter.{name}", _number) or Fraction(0) for name in rules.parameters},
        )
        return (None if self._wrong else made), tuple(self._wrong)

    # within --------------------------------------------------------------------------

    def _build(self, rules: RuleSet) -> None:
        if self._body is not None:
            self._body.setParent(None)
            self._body.deleteLater()
        self.fields = {}
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = self._section(column, self.tr("Name"))
        head.addRow(self._words("title"), self._line("title", is_wide=True))
        index = self._section(column, self.tr("Index"))
        for code in (*_BOUNDS, "conversion_top", "scale"):
            index.addRow(self._words(code), self._line(code, is_wide=code == "scale"))
        weights = self._section(column, self.tr("Weights of indicators"))
        weights.addRow(self._words("weight_rule"), self._choice("weight_rule", WeightRule))
        weights.addRow(self._words("key_weight"), self._line("key_weight"))
        weights.addRow(self._words("divisor"), self._choice("divisor", Divisor))
        if rules.weights:
            weights.addRow(self.tr("Table"), self._table())
        if rules.perspective_weights:
            form = self._section(column, self.tr("Weights of perspectives (percent)"))
            for name in rules.perspective_weights:
                form.addRow(perspective_words(name), self._line(f"perspective.{name}"))
        titles = {
            "status": self.tr("Status of indicators, objectives and the organisation"),
            "perspective_status": self.tr("Status of perspectives"),
            "predikat": self.tr("Predikat of the organisation"),
        }
        for section, attribute in _BANDS.items():
            bands = getattr(rules, attribute)
            form = self._section(column, titles[section]) if bands else QFormLayout()
            for band in reversed(bands):
                form.addRow(band.name(current_language()), self._band(section, band))
        if rules.parameters:
            form = self._section(column, self.tr("Further numbers"))
            for name in rules.parameters:
                form.addRow(number_name(name, current_language()), self._line(f"parameter.{name}"))
        column.addStretch(1)
        self._column.addWidget(self._body)

    def _section(self, column: QVBoxLayout, title: str) -> QFormLayout:
        label = QLabel(title)
        label.setProperty("tone", "strong")
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(6)
        form.setContentsMargins(0, 0, 0, 6)
        column.addWidget(label)
        column.addLayout(form)
        return form

    def _words(self, code: str) -> str:
        return rule_words(code, {}, current_language())

    def _line(self, key: str, *, is_wide: bool = False) -> QLineEdit:
        field = QLineEdit()
        if not is_wide:
            field.setFixedWidth(_NUMBER_WIDTH)
        if key in _BOUNDS:
            field.setPlaceholderText(value_words(key, None, current_language()))
            field.setFixedWidth(_NUMBER_WIDTH + 40)
        field.editingFinished.connect(self._on_edited)
        self.fields[key] = field
        return field

    def _choice(self, key: str, choices: type[WeightRule] | type[Divisor] | type[Light]) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_WORDS)
        for one in choices:
            box.addItem(value_words(key, str(one), current_language()), str(one))
        box.currentIndexChanged.connect(self._on_edited)
        self.fields[key] = box
        return box

    def _table(self) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, validity in enumerate(Validity, start=1):
            grid.addWidget(QLabel(choice_label(validity)), row, 0)
            for place, one in enumerate(Controllability, start=1):
                grid.addWidget(QLabel(choice_label(one)), 0, place)
                field = self._line(f"{validity}.{one}")
                field.setPlaceholderText("–")
                grid.addWidget(field, row, place)
        grid.setColumnStretch(len(Controllability) + 1, 1)
        return body

    def _band(self, section: str, band: Band) -> QWidget:
        body = QWidget()
        line = QHBoxLayout(body)
        line.setContentsMargins(0, 0, 0, 0)
        when = self._line(f"{section}.{band.key}", is_wide=True)
        when.setToolTip(self.tr("x is the score, for example x < 80, 80 <= x < 100 or x >= 100"))
        line.addWidget(when, 1)
        line.addWidget(self._choice(f"{section}.{band.key}.light", Light))
        return body

    def _bands(self, section: str, bands: Sequence[Band]) -> tuple[Band, ...]:
        made = []
        for band in bands:
            ends = self._read(f"{section}.{band.key}", _stretch)
            light = Light(self._chosen(f"{section}.{band.key}.light"))
            if ends is not None:
                lower, has_lower, upper, has_upper = ends
                band = replace(
                    band, lower=lower, upper=upper, includes_lower=has_lower, includes_upper=has_upper, light=light
                )
            made.append(band)
        return tuple(made)

    def _read(self, key: str, read: Callable[[str], T]) -> T | None:
        field = self.fields[key]
        assert isinstance(field, QLineEdit)
        text = field.text().strip()
        try:
            return read(text)
        except ValueError:
            self._wrong.append(self.tr("“{text}” cannot be read here.").format(text=text))
            return None

    def _chosen(self, key: str) -> str:
        field = self.fields[key]
        assert isinstance(field, QComboBox)
        return str(field.currentData())

    def _on_edited(self) -> None:
        field = self.sender()
        key = next((name for name, one in self.fields.items() if one is field), None)
        shown = _texts(self._rules).get(key or "") if self._rules is not None else None
        now = (
            field.currentData()
            if isinstance(field, QComboBox)
            else field.text()
            if isinstance(field, QLineEdit)
            else ""
        )
        if now != shown:
            self.edited.emit()


def _shape(rules: RuleSet) -> object:
    """What decides which fields there are."""
    bands = [[(band.key, dict(band.names)) for band in getattr(rules, attribute)] for attribute in _BANDS.values()]
    return bands, list(rules.perspective_weights), list(rules.parameters), bool(rules.weights)


def _texts(rules: RuleSet) -> Mapping[str, str]:
    """What the fields show, by key."""

    def shown(number: Fraction | None) -> str:
        return "" if number is None else plain_number(number).replace(".", ",")

    texts = {name: shown(getattr(rules, name)) for name in (*_BOUNDS, "conversion_top", "key_weight")}
    texts["title"] = rules.title
    texts["scale"] = "; ".join(f"{shown(ca)} → {shown(cn)}" for ca, cn in rules.stabilize_scale)
    texts |= {"weight_rule": str(rules.weight_rule), "divisor": str(rules.divisor)}
    if rules.weights:
        for validity in Validity:
            for one in Controllability:
                texts[f"{validity}.{one}"] = shown(rules.weights.get((validity, one)))
    texts |= {f"perspective.{name}": shown(weight * 100) for name, weight in rules.perspective_weights.items()}
    for section, attribute in _BANDS.items():
        for band in getattr(rules, attribute):
            texts[f"{section}.{band.key}"] = band_text(band)
            texts[f"{section}.{band.key}.light"] = str(band.light)
    return texts | {f"parameter.{name}": shown(number) for name, number in rules.parameters.items()}


def _name(text: str) -> str:
    if not text:
        raise ValueError(text)
    return text


def _number(text: str) -> Fraction:
    number = exact_number(text.replace(",", "."))
    if number is None:
        raise ValueError(text)
    return number


def _bound(text: str) -> Fraction | None:
    return _number(text) if text and text != "–" else None


def _scale(text: str) -> ScalePoints:
    points = []
    for part in filter(None, (one.strip() for one in text.split(";"))):
        ca, arrow, cn = part.replace("->", "→").partition("→")
        if not arrow:
            raise ValueError(text)
        points.append((_number(ca.strip()), _number(cn.strip())))
    if not points:
        raise ValueError(text)
    return tuple(points)


def _stretch(text: str) -> tuple[Fraction | None, bool, Fraction | None, bool]:
    ends = band_ends(text.replace(",", "."))
    if ends is None:
        raise ValueError(text)
    return ends
