"""Constraints and indexes: made once, before anything is loaded."""

from bel_china_graph import ids
from bel_china_graph.records.statements import schema, statement
from bel_china_graph.store.connection import Connection


def ensure(connection: Connection) -> None:
    """Make the constraints and indexes of `cypher/schema` where the database does not have them.

    The database keeps a mark of what it has, for asking costs less than making what is there.
    """
    statements = schema()
    mark = ids.digest(*statements)
    if connection.read(statement("schema", "read_mark")) == [{"mark": mark}]:
        return
    for text in statements:
        connection.run(text)
    connection.run(statement("schema", "write_mark"), mark=mark)
