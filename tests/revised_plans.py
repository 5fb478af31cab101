"""Plans whose targets have a history."""

from bsc_planner.model.indicator import Indicator
from bsc_planner.model.revision import TargetRevision
from bsc_planner.model.store import PlanStore
from tests.builders import plan_with

RENSTRA, CHANGE = "Renstra Contoh", "Keputusan 12/2026"


def add_step(
    store: PlanStore,
    indicator_id: str,
    before: str | None,
    after: str | None,
    effective: str,
    *,
    period: str = "2026",
    is_stated: bool = False,
) -> None:
    """Record that a target changed under `CHANGE`; or that a source states it (`is_stated`)."""
    with store.recording():
        store.insert(
            TargetRevision,
            indicator_id=indicator_id,
            period=period,
            from_printed=before,
            to_printed=after,
            from_instrument=RENSTRA,
            to_instrument=CHANGE,
            effective=effective,
            reason="Anggaran berkurang",
            kind=None if is_stated else "revision",
            who=None if is_stated else "Rina",
            recorded_at=None if is_stated else "2026-03-16T02:00:00+00:00",
        )
    store.session.commit()


def revised_plan() -> PlanStore:
    """Two indicators; the target 2026 of the first was 15 until Keputusan 12/2026 made it 20 on 15 March 2026."""
    store = plan_with(indicators=2)
    add_step(store, store.all(Indicator)[0].id, "15", "20", "2026-03-15")
    return store
