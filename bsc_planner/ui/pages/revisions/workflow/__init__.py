"""Usulan perubahan: revisions proposed, discussed, agreed on and put in force."""
