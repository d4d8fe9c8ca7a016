"""The facilitator's number: a few digits that keep curious hands out of the panel. It is no lock against anybody who
can read the data folder."""

from __future__ import annotations

import os
from hashlib import sha256
from hmac import compare_digest

LENGTH = 4


def sealed(digits: str) -> str:
    """What is kept of a number: a salt and a digest."""
    salt = os.urandom(8).hex()
    return f"{salt}:{_digest(salt, digits)}"


def opens(digits: str, kept: str) -> bool:
    """Whether this is the number of which that was kept."""
    salt, _, digest = kept.partition(":")
    return compare_digest(_digest(salt, digits), digest)


def _digest(salt: str, digits: str) -> str:
    return sha256(f"{salt}:{digits}".encode()).hexdigest()
