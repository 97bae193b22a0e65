"""Numbers as people read them in both languages."""


def decimal(value: float) -> str:
    """At most two decimals, after a comma."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
