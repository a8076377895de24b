"""Makes the register of a test fail, by the database itself, and work again after."""

from contextlib import contextmanager


def _run(store, text):
    with store._engine.execution_options(reads_only=True).connect() as connection:
        connection.exec_driver_sql(text)


@contextmanager
def no_writing(store):
    """Let the database refuse every write, as it does for a file that is read-only."""
    _run(store, "PRAGMA query_only = ON")
    try:
        yield
    finally:
        _run(store, "PRAGMA query_only = OFF")


@contextmanager
def no_table(store, name):
    """Let the database not find one of its tables, as in a file that another program changed."""
    with store._engine.begin() as connection:
        connection.exec_driver_sql(f"ALTER TABLE {name} RENAME TO gone")
    try:
        yield
    finally:
        with store._engine.begin() as connection:
            connection.exec_driver_sql(f"ALTER TABLE gone RENAME TO {name}")
