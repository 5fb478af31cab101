"""How targets travel: shares, trajectories, reconciliation; exact and vectorised."""
