"""A rule set written out for reading: bounds, bands with their shapes, weights, scale, sources."""

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from bsc_planner.model.indicator import Controllability, Validity
from bsc_planner.scoring.band_reading import band_text
from bsc_planner.scoring.rule_set import Band, Basis, Grade, Light, RuleSet
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.language import current_language
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.theme import MARKS, Status, theme_watcher, tokens
from bsc_planner.wording.rule_set_words import (
    band_words,
    fraction_text,
    grade_words,
    number_name,
    perspective_words,
    rule_words,
    value_words,
)

_LINK = QT_TRANSLATE_NOOP("RuleSheet", "source")

LIGHTS = {
    Light.GREEN: Status.OK,
    Light.YELLOW: Status.WARNING,
    Light.RED: Status.ERROR,
    Light.GREY: Status.NONE,
}
"""Status each light is shown as."""

_TITLES = {
    "status": QT_TRANSLATE_NOOP("RuleSheet", "Status of indicators, objectives and the organisation"),
    "perspective_status": QT_TRANSLATE_NOOP("RuleSheet", "Status of perspectives"),
    "predikat": QT_TRANSLATE_NOOP("RuleSheet", "Predikat of the organisation"),
}


class RuleSheet(QTextBrowser):
    """One rule set, only to read; drawn anew with the colours in force."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenExternalLinks(True)
        self.document().setDocumentMargin(14)
        self._rule_set: RuleSet | None = None
        theme_watcher().theme_changed.connect(self._draw)

    def show_rule_set(self, rule_set: RuleSet) -> None:
        """Show a rule set."""
        if rule_set != self._rule_set:
            self._rule_set = rule_set
            self._draw()

    def _draw(self) -> None:
        if self._rule_set is None:
            return
        colours = tokens()
        style = (
            f"body {{ color: {colours.text.name()}; }} h4 {{ margin: 14px 0 4px 0; }}"
            f" td, th {{ padding: 3px 14px 3px 0; }} th {{ color: {colours.muted.name()}; text-align: left; }}"
            f" .soft {{ color: {colours.muted.name()}; }} a {{ color: {colours.accent_text.name()}; }}"
        )
        document: QTextDocument = self.document()
        document.setDefaultStyleSheet(style)
        self.setHtml("".join(_parts(self._rule_set)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("RuleSheet", text)


def _parts(rules: RuleSet) -> Iterator[str]:
    yield _source(rules.basis)
    if rules.notes:
        yield '<ul style="margin-left: -22px;">' + "".join(f"<li>{escape(note)}</li>" for note in rules.notes) + "</ul>"
    yield _heading(QT_TRANSLATE_NOOP("RuleSheet", "Index"), rules, "index")
    yield _facts([(code, getattr(rules, code)) for code in ("lower", "upper", "flag_above", "conversion_top")])
    yield _heading(QT_TRANSLATE_NOOP("RuleSheet", "Scale of stabilize indicators"), rules, "stabilize")
    yield _scale(rules)
    yield _heading(QT_TRANSLATE_NOOP("RuleSheet", "Weights of indicators"), rules, "weights")
    facts: list[tuple[str, object]] = [("weight_rule", str(rules.weight_rule)), ("divisor", str(rules.divisor))]
    yield _facts([*facts, ("key_weight", rules.key_weight)] if rules.key_weight != 1 else facts)
    yield _weights(rules) if rules.weights else ""
    if rules.perspective_weights:
        yield _heading(QT_TRANSLATE_NOOP("RuleSheet", "Weights of perspectives"), rules, "perspective")
        yield _perspectives(rules)
    for section, bands in (
        ("status", rules.indicator_bands),
        ("perspective_status", rules.perspective_bands),
        ("predikat", rules.predikat_bands),
    ):
        if bands:
            yield _heading(_TITLES[section], rules, section)
            yield _bands(bands, rules, section)
    if rules.individual is not None:
        yield _heading(QT_TRANSLATE_NOOP("RuleSheet", "Rating of people"), rules, "individual")
        first, last = rules.individual_years
        yield _facts([("individual", str(rules.individual)), ("individual-years", f"{first or ''}–{last or ''}")])
    if rules.parameters:
        yield _heading(QT_TRANSLATE_NOOP("RuleSheet", "Further numbers"), rules, "parameters")
        yield _numbers(rules)


def _heading(text: str, rules: RuleSet, section: str) -> str:
    basis = rules.basis_of(section)
    own = "" if basis == rules.basis else _source(basis)
    return f"<h4>{escape(_tr(text))}</h4>{own}"


def _source(basis: Basis) -> str:
    language = current_language()
    grade = escape(grade_words(basis.grade, language))
    if not basis.grade.may_be_default:
        grade = f'<b style="color: {tokens().warn.name()};">▲ {grade}</b>'
    link = f' · <a href="{escape(basis.url)}">{escape(_tr(_LINK))}</a>' if basis.url else ""
    return f'<p class="soft" style="margin: 0 0 4px 0;">{escape(basis.text)} · {grade}{link}</p>'


def _facts(facts: Sequence[tuple[str, object]]) -> str:
    language = current_language()
    cells = (
        f"<tr><td>{escape(rule_words(code, {}, language))}</td>"
        f"<td><b>{escape(value_words(code, value, language))}</b></td></tr>"  # type: ignore[arg-type]  # as compared
        for code, value in facts
    )
    return f"<table>{''.join(cells)}</table>"


def _scale(rules: RuleSet) -> str:
    points = [(fraction_text(ca), fraction_text(cn)) for ca, cn in rules.stabilize_scale]
    first = "".join(f"<td>{ca}</td>" for ca, _ in points)
    second = "".join(f"<td><b>{cn}</b></td>" for _, cn in points)
    return f"<table><tr><th>Ca</th>{first}</tr><tr><th>Cn</th>{second}</tr></table>"


def _weights(rules: RuleSet) -> str:
    head = "".join(f"<th>{escape(choice_label(one))}</th>" for one in Controllability)
    rows = []
    for validity in Validity:
        cells = []
        for one in Controllability:
            weight = rules.weights.get((validity, one))
            mark = _mark_of(rules.basis_of(f"weights.{validity}.{one}"), rules.basis_of("weights"))
            shown = "–" if weight is None else f"<b>{fraction_text(weight)}</b>{mark}"
            cells.append(f"<td>{shown}</td>")
        rows.append(f"<tr><th>{escape(choice_label(validity))}</th>{''.join(cells)}</tr>")
    return f"<table><tr><th></th>{head}</tr>{''.join(rows)}</table>"


def _perspectives(rules: RuleSet) -> str:
    rows = []
    for name, weight in rules.perspective_weights.items():
        mark = _mark_of(rules.basis_of(f"perspective.{name}"), rules.basis_of("perspective"))
        told = value_words("perspective", weight * 100, current_language())
        rows.append(f"<tr><td>{escape(perspective_words(name))}</td><td><b>{told}</b>{mark}</td></tr>")
    return f"<table>{''.join(rows)}</table>"


def _bands(bands: Sequence[Band], rules: RuleSet, section: str) -> str:
    language, rows = current_language(), []
    for band in reversed(bands):
        status = LIGHTS[band.light]
        shape = f'<span style="color: {tokens().status_mark(status).name()};">{MARKS[status]}</span>'
        mark = _mark_of(rules.basis_of(f"{section}.{band.key}"), rules.basis_of(section))
        when = escape(band_words(band_text(band), language))
        rows.append(f"<tr><td>{shape} {escape(band.name(language))}</td><td><b>{when}</b>{mark}</td></tr>")
    return f"<table>{''.join(rows)}</table>"


def _numbers(rules: RuleSet) -> str:
    rows = []
    for name, number in rules.parameters.items():
        mark = _mark_of(rules.basis_of(f"parameters.{name}"), rules.basis_of("parameters"))
        told = fraction_text(number)
        rows.append(f"<tr><td>{escape(number_name(name, current_language()))}</td><td><b>{told}</b>{mark}</td></tr>")
    return f"<table>{''.join(rows)}</table>"


def _mark_of(basis: Basis, usual: Basis) -> str:
    """A part whose evidence differs from that of its section says so."""
    if basis == usual:
        return ""
    colour = tokens().muted if basis.grade in (Grade.OFFICIAL_TEXT, Grade.RESTATED) else tokens().warn
    words = escape(grade_words(basis.grade, current_language()))
    return f' <span style="color: {colour.name()};">▲ {words}</span>'
