"""The floor: what the same libraries take to do next to nothing."""
