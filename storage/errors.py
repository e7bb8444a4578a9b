"""What can be wrong with the database, in words an operator can act on."""


class StorageError(Exception):
    """Any of the faults below."""


class BadDatabaseUrl(StorageError):
    """The address names no database of ours."""


class DatabaseUnreachable(StorageError):
    """No connection could be made, or it was lost; trying again later may help."""


class WrongKey(StorageError):
    """The data was sealed with another key; with this one nobody can be written to."""


class SchemaMissing(StorageError):
    """The database has no tables yet."""


class SchemaTooNew(StorageError):
    """A newer version of the program has changed the tables."""


class NoSuchChat(StorageError):
    """The chat was erased, or never was."""
