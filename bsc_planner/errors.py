"""What the planner or the environment can mend: PlanError and its family."""


class PlanError(Exception):
    """Something the planner or the environment can mend.

    Carries data, never translated text: `bsc_planner/ui/error_messages.py` and
    `bsc_planner/cli_messages.py` have a sentence for every subclass.

    Attributes:
        details: What the sentence needs, by name; values are text or numbers.
    """

    def __init__(self, **details: object) -> None:
        super().__init__(", ".join(f"{name}={value}" for name, value in details.items()))
        self.details = details
