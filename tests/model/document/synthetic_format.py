"""A made-up next version of the file format, with the step that leads to it."""

import sqlite3
from collections.abc import Callable

from sqlalchemy import create_engine

from bsc_planner.model.document.engine import driver_connection
from bsc_planner.model.document.file_format import SCHEMA_QUERY, VERSION, Schema, schema_of
from bsc_planner.model.document.migrations import MIGRATIONS, FileFormat, Migration
from bsc_planner.model.document.tables import create_tables, current_schema


def add_table(connection: sqlite3.Connection) -> None:
    """The step: a new table with a row for each objective."""
    connection.execute("CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY, words TEXT) STRICT")
    connection.execute("INSERT INTO later SELECT id, text FROM objective")


def schema_after(step: Callable[[sqlite3.Connection], None]) -> Schema:
    """The schema a step makes of the current one."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        create_tables(connection)
    driver = driver_connection(engine)
    step(driver)
    found = schema_of(driver.execute(SCHEMA_QUERY).fetchall())
    engine.dispose()
    return found


NEXT_FORMAT = FileFormat(
    VERSION + 1, lambda: schema_after(add_table), (*MIGRATIONS, Migration(VERSION, current_schema, add_table))
)
