"""What each field of a form is for, told where it stands."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP

_HELP: dict[str, str] = {
    "code": QT_TRANSLATE_NOOP("FieldHelp", "Short name in tables and on the map, for example SS1 or IKU 1.1."),
    "name": QT_TRANSLATE_NOOP("FieldHelp", "What it is called, as it is to be printed."),
    "level": QT_TRANSLATE_NOOP("FieldHelp", "Level in the organisation or plan, as printed."),
    "text": QT_TRANSLATE_NOOP("FieldHelp", "A state to be reached, short and clear: not an activity."),
    "objective_id": QT_TRANSLATE_NOOP("FieldHelp", "The one objective the indicator measures."),
    "definition": QT_TRANSLATE_NOOP(
        "FieldHelp", "What the words of the indicator mean, so that two people count alike."
    ),
    "formula": QT_TRANSLATE_NOOP("FieldHelp", "How the figure is computed from the data."),
    "purpose": QT_TRANSLATE_NOOP("FieldHelp", "Why it has to be measured (KMK 127/2026)."),
    "unit_of_measure": QT_TRANSLATE_NOOP("FieldHelp", "What is counted: percent, index, documents, rupiah ..."),
    "aspect": QT_TRANSLATE_NOOP("FieldHelp", "Aspect of the target: quantity, quality, time or cost."),
    "polarity": QT_TRANSLATE_NOOP(
        "FieldHelp", "Which direction is better; it decides how the achievement is computed."
    ),
    "consolidation": QT_TRANSLATE_NOOP(
        "FieldHelp", "How figures of months and quarters make the year: sum, average or last known value."
    ),
    "location_consolidation": QT_TRANSLATE_NOOP(
        "FieldHelp", "How figures of several units make one; empty where only one unit reports."
    ),
    "reporting_period": QT_TRANSLATE_NOOP("FieldHelp", "How often the actual is reported."),
    "validity": QT_TRANSLATE_NOOP(
        "FieldHelp", "How directly it measures its objective: exact, proxy or activity (KMK 467/2014)."
    ),
    "controllability": QT_TRANSLATE_NOOP("FieldHelp", "How far its owner can steer the result (KMK 467/2014)."),
    "owner_units": QT_TRANSLATE_NOOP("FieldHelp", "Units that answer for reaching the target."),
    "data_source": QT_TRANSLATE_NOOP("FieldHelp", "System, report or survey the figure is taken from."),
    "data_provider": QT_TRANSLATE_NOOP("FieldHelp", "Unit that delivers the data."),
    "data_validator": QT_TRANSLATE_NOOP("FieldHelp", "Who confirms that the data are right."),
    "missing_data_action": QT_TRANSLATE_NOOP("FieldHelp", "What is reported when the data are not there in time."),
    "cascade_method": QT_TRANSLATE_NOOP(
        "FieldHelp", "Direct: the unit below carries the same measure. Indirect: it has a measure of its own."
    ),
    "planning_flag": QT_TRANSLATE_NOOP("FieldHelp", "Whether the indicator comes from the yearly work plan (Renja)."),
    "approval_status": QT_TRANSLATE_NOOP(
        "FieldHelp", "Where the manual stands: submitted, reviewed, approved, refused."
    ),
    "target_basis": QT_TRANSLATE_NOOP(
        "FieldHelp", "Only where the target is not the owner's to choose (KMK 127/2026, table 15)."
    ),
    "is_iku": QT_TRANSLATE_NOOP("FieldHelp", "Key indicators are printed in the performance agreement."),
    "is_mandatory": QT_TRANSLATE_NOOP("FieldHelp", "Given from above to all units; it must be handed down."),
    "weight": QT_TRANSLATE_NOOP("FieldHelp", "As printed, for example 25%; without one all weigh the same."),
    "weight_in_objective": QT_TRANSLATE_NOOP("FieldHelp", "Weight among the indicators of its objective."),
    "baseline": QT_TRANSLATE_NOOP("FieldHelp", "Value before the first year of the plan."),
    "baseline_year": QT_TRANSLATE_NOOP("FieldHelp", "Year of the baseline, four digits."),
    "worst": QT_TRANSLATE_NOOP("FieldHelp", "Worst value there can be; needed where the target is zero."),
    "step": QT_TRANSLATE_NOOP("FieldHelp", "Smallest amount a share is rounded to, for example 1."),
    "stabilize_scale": QT_TRANSLATE_NOOP(
        "FieldHelp", "How a raw index becomes the index where closer is better; empty: as the rule set says."
    ),
    "konversi_120": QT_TRANSLATE_NOOP("FieldHelp", "The target cannot be exceeded: reaching it counts 120."),
    "from_year": QT_TRANSLATE_NOOP("FieldHelp", "First year it belongs to; empty: from the first year of the plan."),
    "until_year": QT_TRANSLATE_NOOP("FieldHelp", "Last year it belongs to; empty: to the last year of the plan."),
    "perspective_id": QT_TRANSLATE_NOOP("FieldHelp", "Lane of the strategy map."),
    "skp_perspective": QT_TRANSLATE_NOOP(
        "FieldHelp",
        "Perspective on the SKP form of high officials (PermenPANRB 6/2022). It holds for the whole perspective.",
    ),
    "unit_id": QT_TRANSLATE_NOOP("FieldHelp", "Unit it belongs to and that answers for it; empty: the institution."),
    "theme": QT_TRANSLATE_NOOP("FieldHelp", "A theme that runs through the perspectives; the map can filter by it."),
    "parent_id": QT_TRANSLATE_NOOP("FieldHelp", "What stands directly above it."),
    "goal_id": QT_TRANSLATE_NOOP("FieldHelp", "Goal (tujuan) it serves."),
    "from_id": QT_TRANSLATE_NOOP("FieldHelp", "The objective that helps: the arrow begins here."),
    "to_id": QT_TRANSLATE_NOOP("FieldHelp", "The objective that is helped: the arrow ends here."),
    "kind": QT_TRANSLATE_NOOP("FieldHelp", "What kind it is; empty: the ordinary one."),
    "label": QT_TRANSLATE_NOOP("FieldHelp", "Words that stand on the arrow."),
    "head_title": QT_TRANSLATE_NOOP("FieldHelp", "Title of the head, as signed: Kepala Biro, Direktur ..."),
    "title": QT_TRANSLATE_NOOP("FieldHelp", "As it is printed."),
    "reports_to_id": QT_TRANSLATE_NOOP("FieldHelp", "Whose holder assesses the holders of this position."),
    "nip": QT_TRANSLATE_NOOP("FieldHelp", "18 digits; spaces are taken out."),
    "rank": QT_TRANSLATE_NOOP("FieldHelp", "Rank and grade as printed, for example Penata Tk. I (III/d)."),
    "method": QT_TRANSLATE_NOOP(
        "FieldHelp",
        "Same: the target above. Share: a part by weight. Component: makes the whole. Own: another measure.",
    ),
    "role": QT_TRANSLATE_NOOP("FieldHelp", "What the position must bring about, in the language of results (SKP)."),
    "institution": QT_TRANSLATE_NOOP("FieldHelp", "Ministry, agency or office the plan belongs to."),
    "vision": QT_TRANSLATE_NOOP("FieldHelp", "As it stands in the Renstra."),
    "missions": QT_TRANSLATE_NOOP("FieldHelp", "One mission per line; blank lines are left out."),
    "period_start": QT_TRANSLATE_NOOP("FieldHelp", "First planned year."),
    "period_end": QT_TRANSLATE_NOOP("FieldHelp", "Last planned year."),
}


def field_help(name: str) -> str:
    """What a field is for; empty where its name says it all."""
    return QCoreApplication.translate("FieldHelp", _HELP[name]) if name in _HELP else ""
