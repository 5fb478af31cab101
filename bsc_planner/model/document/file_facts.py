"""The facts a plan keeps about its file: identity, saves, and which state of it is the saved one."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bsc_planner import __version__
from bsc_planner.model.history import Meta, UndoStep, meta_values, set_meta
from bsc_planner.model.identity import moment_now, new_id

_STATES = ("state_no", "saved_state_no", "last_step_no")
_LONGEST_NUMBER = 15


class FileFacts:
    """Facts of one open plan."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def read(self, *keys: str) -> dict[str, str | None]:
        """Facts by key; all of them when none is named."""
        statement = select(Meta.key, Meta.value)
        if keys:
            statement = statement.where(Meta.key.in_(keys))
        return {row[0]: row[1] for row in self._session.connection().execute(statement)}

    @property
    def doc_uuid(self) -> str:
        """Identity of the document across all its saves; empty when the file holds none."""
        return self.read("doc_uuid").get("doc_uuid") or ""

    @property
    def is_salvaged(self) -> bool:
        """Whether the plan was got out of a damaged file, some time in its life."""
        return "salvaged" in self.read("salvaged")

    @property
    def is_saved(self) -> bool:
        """Whether the plan is in the state that was saved last."""
        states = meta_values(self._session, "state_no", "saved_state_no")
        return states.get("state_no") == states.get("saved_state_no")

    def begin(self) -> None:
        """Facts of a plan that was never saved, inside the session's transaction."""
        set_meta(self._session, doc_uuid=new_id(), state_no="0", last_step_no="0", save_no="0", app_version=__version__)

    def of_next_save(self, save_id: str, *, person: str, computer: str, doc_uuid: str | None) -> dict[str, str]:
        """What the file of the next save says of itself.

        Args:
            save_id: Fresh id.
            person: Self-declared name of the planner.
            computer: Name of the PC.
            doc_uuid: New identity; None: the plan keeps its own.
        """
        known = self.read()
        state = known.get("state_no") or "0"
        return {
            "doc_uuid": doc_uuid or known.get("doc_uuid") or new_id(),
            "save_id": save_id,
            "parent_save_id": known.get("save_id") or "",
            "save_no": str(_number(known.get("save_no")) + 1),
            "saved_at": moment_now(),
            "saved_by": person,
            "host": computer,
            "app_version": __version__,
            "min_reader": "1",
            "min_writer": "1",
            "state_no": state,
            "saved_state_no": state,
        }

    def note_saved(self, facts: dict[str, str]) -> None:
        """Write down what `of_next_save` gave, now that the save has reached the file."""
        try:
            set_meta(self._session, **facts)
            self._session.commit()
        except BaseException:
            self._session.rollback()
            raise

    def settle_states(self) -> None:
        """Begin with a clean slate: a file holds no undo steps and is as it was saved."""
        session = self._session
        known = self.read(*_STATES, "save_no")
        state = _number(known.get("state_no"))
        wanted = {
            "state_no": str(state),
            "saved_state_no": str(state),
            "last_step_no": str(max(state, _number(known.get("last_step_no")))),
            "save_no": str(_number(known.get("save_no"))),
        }
        if session.connection().scalar(select(UndoStep.seq).limit(1)) is not None:
            session.execute(delete(UndoStep))
        if any(known.get(name) != value for name, value in wanted.items()):
            set_meta(session, **wanted)
        session.commit()

    def forget_saved_state(self) -> None:
        """Make the plan one that is in no file yet."""
        self._session.execute(delete(Meta).where(Meta.key == "saved_state_no"))
        self._session.commit()


def _number(text: str | None) -> int:
    """The number a fact states; 0 for what is none, which only a spoilt file holds."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER else 0
