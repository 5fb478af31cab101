"""The views of the page, in the order of its tabs; each is a widget of its own for one session and scope."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.monitoring.scope import scope_of
from bsc_planner.ui.pages.tabbed_page import ViewSpec
from bsc_planner.ui.plan_session import PlanSession


def _actuals(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.monitoring.actuals.view import ActualsView

    return ActualsView(session, scope_of(session))


def _scores(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.monitoring.scores.view import ScoresView

    return ScoresView(session, scope_of(session))


def _evaluation(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.monitoring.evaluation.view import EvaluationView

    return EvaluationView(session, scope_of(session))


def _charts(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.monitoring.charts.view import ChartsView

    return ChartsView(session, scope_of(session))


def _reports(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.monitoring.reports.view import ReportsView

    return ReportsView(session, scope_of(session))


def _follow_up(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.monitoring.follow_up.view import FollowUpView

    return FollowUpView(session, scope_of(session))


def _trial(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.monitoring.trial.view import TrialView

    return TrialView(session, scope_of(session))


def _rules(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.monitoring.rules.view import RulesView

    return RulesView(session, scope_of(session))


VIEWS: tuple[ViewSpec, ...] = (
    ViewSpec("actuals", QT_TRANSLATE_NOOP("MonitoringViews", "Actuals"), _actuals),
    ViewSpec("scores", QT_TRANSLATE_NOOP("MonitoringViews", "Scores"), _scores),
    ViewSpec("charts", QT_TRANSLATE_NOOP("MonitoringViews", "Charts"), _charts),
    ViewSpec("reports", QT_TRANSLATE_NOOP("MonitoringViews", "People's reports"), _reports),
    ViewSpec(
        "evaluation",
        QT_TRANSLATE_NOOP("MonitoringViews", "Evaluation"),
        _evaluation,
        frozenset({"unit_rating"}),
    ),
    ViewSpec(
        "follow_up",
        QT_TRANSLATE_NOOP("MonitoringViews", "Follow-up"),
        _follow_up,
        frozenset({"follow_up", "action_step"}),
    ),
    ViewSpec("trial", QT_TRANSLATE_NOOP("MonitoringViews", "Trial of figures"), _trial, frozenset({"scenario"})),
    ViewSpec("rules", QT_TRANSLATE_NOOP("MonitoringViews", "Rule sets"), _rules, frozenset({"rule_set"})),
)
