"""A short digest by which a printed page can be told to belong to its content."""

from hashlib import blake2b

import msgspec


def fingerprint_of(content: object) -> str:
    """Twelve hexadecimal digits of the content's digest, in groups as footers print them."""
    digest = blake2b(msgspec.json.encode(content), digest_size=6).hexdigest()
    return "-".join(digest[start : start + 4] for start in range(0, 12, 4))
