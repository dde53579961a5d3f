"""Alembic's entry: runs the revisions on the connection that `upgrade` hands over."""

from alembic import context

from lovemart_desktop.persistence.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
