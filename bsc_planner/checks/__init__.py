"""One function per check; findings, never exceptions."""
