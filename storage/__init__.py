"""What we remember: tables, migrations, questions by subject, the outbox."""
