"""What an identity provider says of somebody who has signed in (OpenID Connect Core 1.0)."""

from collections.abc import Mapping

Claims = Mapping[str, object]


def holds_group(claims: Claims, name: str, group: str) -> bool:
    """Whether the named claim is the group, or a list it is in; anything else is no group."""
    said = claims.get(name)
    return said == group or (isinstance(said, list) and group in said)


def is_valid(claims: Claims, now: float) -> bool:
    """Whether the provider still vouches for the claims: before `exp`, in seconds since 1970."""
    end = claims.get("exp")
    return isinstance(end, int) and not isinstance(end, bool) and now < end
