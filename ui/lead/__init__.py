"""The control room's own parts: the step's work as the process lead does it."""
