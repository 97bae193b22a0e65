"""Bringing a database to the newest revision of `migrations/versions/`."""

from sqlalchemy import Engine, column, func, inspect, select, table

import settings

FOLDER = settings.ROOT / "storage" / "migrations"
MIGRATION_LOCK = 42022  # any number, the same in every process
_kept = table("alembic_version", column("version_num"))


def newest() -> str:
    """The newest revision; each file's name begins with its own."""
    return max(file.name.partition("_")[0] for file in (FOLDER / "versions").glob("*.py"))


def migrate(engine: Engine) -> None:
    """Migrate the database when it is not at the newest revision."""
    if not _is_newest(engine):
        _upgrade(engine)


def _is_newest(engine: Engine) -> bool:
    with engine.connect() as connection:
        is_made = inspect(connection).has_table(_kept.name)
        return is_made and connection.scalar(select(_kept.c.version_num)) == newest()


def _upgrade(engine: Engine) -> None:
    # Not at the top: every start waited for the library, and hardly any migrates.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            # Of processes that start together, one migrates while the others wait for it.
            connection.execute(select(func.pg_advisory_xact_lock(MIGRATION_LOCK)))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
