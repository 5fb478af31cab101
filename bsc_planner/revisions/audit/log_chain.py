"""Whether the change log is what it was when it was written."""

from sqlalchemy import select

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.history import FIRST_HASH, ChangeLogEntry, meta_value, next_hash
from bsc_planner.model.store import PlanStore


def verify_log(store: PlanStore) -> list[Finding]:
    """Follow the chain of the change log from its first entry to its noted end.

    Returns:
        Findings, none for a log that is whole. ``log-broken``: the first entry that does not follow the one before
        (`seq`, `at`, `who` of it, and how many `breaks` there are); ``log-truncated``: entries are missing behind the
        last one (`seq`, `at`, `who` of that one, None where the log is empty); ``log-end-unknown``: the file does not
        say where the log ends, so that missing last entries would not show.
    """
    log = ChangeLogEntry
    columns = (log.seq, log.hash, log.at, log.who, log.action, log.kind, log.element_id, log.field, log.old, log.new)
    # row by row: a log of twenty years has a million entries
    rows = store.session.connection().execution_options(yield_per=5_000).execute(select(*columns).order_by(log.seq))
    head, breaks = FIRST_HASH, 0
    first: dict[str, object] = {}
    last: dict[str, object] = {"seq": None, "at": None, "who": None}
    for seq, stored, *entry in rows:
        last = {"seq": seq, "at": entry[0], "who": entry[1]}
        if next_hash(head, entry) != stored:
            breaks += 1
            first = first or last
        head = stored
    findings = []
    if first:
        findings.append(_finding("log-broken", first | {"breaks": breaks}))
    noted = meta_value(store.session, "log_head")
    if noted is None and last["seq"] is not None:
        findings.append(_finding("log-end-unknown", last))
    elif noted is not None and noted != head.hex():
        findings.append(_finding("log-truncated", last))
    return findings


def _finding(code: str, details: dict[str, object]) -> Finding:
    return Finding(Severity.ERROR, code, f"#{details['seq'] or 0}", None, details)
