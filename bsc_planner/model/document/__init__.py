"""Where a plan lives: header, opening, saving, locking, migrations, recovery."""
