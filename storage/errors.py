"""What can be wrong with the database, in words an operator can act on."""


class StorageError(Exception):
    """Any of the faults below."""


class BadDatabaseUrl(StorageError):
    """The address names no database of ours."""


class DatabaseAway(StorageError):
    """It cannot be worked with for now, and nothing was written; later it may do again."""


class DatabaseUnreachable(DatabaseAway):
    """No connection could be made, or it was lost."""


class DatabaseLocked(DatabaseAway):
    """Another program held it for longer than anybody waits."""


class DatabaseFull(DatabaseAway):
    """There is no room left to write in."""


class WrongKey(StorageError):
    """The data was sealed with another key; with this one nobody can be written to."""


class SchemaMissing(StorageError):
    """The database has no tables yet."""


class SchemaTooNew(StorageError):
    """A newer version of the program has changed the tables."""


class InUse(StorageError):
    """A bot is at work on the database, and what was asked needs it to rest."""


class BadBackup(StorageError):
    """The file is no backup of ours, or there is something where it should go."""


class NoSuchChat(StorageError):
    """The chat was erased, or never was."""
