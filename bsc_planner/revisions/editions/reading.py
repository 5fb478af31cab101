"""Reading what an edition holds."""

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import select

from bsc_planner.errors import PlanError
from bsc_planner.model.edition import Edition, EditionPart
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.content import DamagedEditionError, decode_parts, thawed
from bsc_planner.revisions.plan_rows import PlanRows

_CHUNK = 900


class EditionDamagedError(PlanError):
    """An edition's content is incomplete or was changed; `details` has `title` and `number`."""


def rows_of_edition(store: PlanStore, edition_id: str, *, kinds: Collection[str] | None = None) -> PlanRows:
    """The plan as an edition froze it.

    Args:
        store: Store of the plan that keeps the edition.
        edition_id: Id of the edition.
        kinds: Only rows of these kinds; None: all.

    Raises:
        MissingElementError: There is no such edition.
        EditionDamagedError: Its content is incomplete or was changed.
    """
    edition = store.get(Edition, edition_id)
    try:
        parts = decode_parts(edition.parts)
        wanted = parts if kinds is None else {kind: listed for kind, listed in parts.items() if kind in kinds}
        return thawed(wanted, lambda ids: _packed(store, ids))
    except DamagedEditionError as error:
        raise EditionDamagedError(title=edition.title, number=edition.number) from error


def _packed(store: PlanStore, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    wanted = list(ids)
    for start in range(0, len(wanted), _CHUNK):
        statement = select(EditionPart.id, EditionPart.content).where(
            EditionPart.id.in_(wanted[start : start + _CHUNK])
        )
        for row in store.rows(statement):
            yield row[0], row[1]
