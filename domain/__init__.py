"""The rules of the method: plain Python over plain data, no I/O."""
