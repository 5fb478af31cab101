"""How an empty plan file is made: its tables, and our numbers in its header."""

from functools import cache

from sqlalchemy import Connection, create_engine

from bsc_planner.model.document.file_format import APPLICATION_ID, SCHEMA_QUERY, VERSION, Schema, schema_of
from bsc_planner.model.elements import ELEMENTS, LEDGER, RECORDS


@cache
def current_schema() -> Schema:
    """The exact schema of a plan file of version `VERSION`."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        create_tables(connection)
        rows = connection.exec_driver_sql(SCHEMA_QUERY).all()
    engine.dispose()
    return schema_of((row[0], row[1], row[2], row[3]) for row in rows)


def create_tables(connection: Connection) -> None:
    """Make all tables of an empty plan, inside the connection's transaction."""
    metadata = ELEMENTS[0].metadata
    # the facts come first, so that the seal stands near the start of every file
    metadata.tables[RECORDS[0].__tablename__].create(connection)
    metadata.create_all(
        connection, tables=[metadata.tables[cls.__tablename__] for cls in (*RECORDS, *ELEMENTS, *LEDGER)]
    )


def mark_as_ours(connection: Connection) -> None:
    """Write our numbers into the header, inside the connection's transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
