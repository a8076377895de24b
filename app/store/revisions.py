"""The revisions of the register's schema; known without the database library."""

# each schema there was, newest last
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
