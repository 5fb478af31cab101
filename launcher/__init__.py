"""What `run.py` is made of: standard library only, readable by Python 3.8, working alone."""
