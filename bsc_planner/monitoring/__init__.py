"""How a plan's figures stand: scores of units and periods, people's reports and evaluation, trials of other figures."""
