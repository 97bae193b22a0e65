"""The commands of `cli.py`, by what they are about."""
