"""How it looks; Qt lives here and only here."""
