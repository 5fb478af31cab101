"""Digests by which a printed page and its record can be told to belong to their content."""

import hashlib
import re
from dataclasses import dataclass

import msgspec

LABEL = "Sidik"
"""What footers print before the fingerprint, so that it is found again among other figures."""

_PRINTED = re.compile(LABEL + r"[\s:\u200b]*([0-9a-f]{4})\s*-\s*([0-9a-f]{4})\s*-\s*([0-9a-f]{4})(?![0-9a-f-])")


@dataclass(frozen=True, slots=True)
class Digests:
    """What a content comes down to.

    Attributes:
        fingerprint: Twelve hexadecimal digits in groups, as footers print them.
        content_hash: SHA-256, 64 hexadecimal digits.
    """

    fingerprint: str
    content_hash: str


def digests_of(content: object) -> Digests:
    """Both digests of a document's content."""
    told = msgspec.json.encode(content)
    return Digests(_grouped(hashlib.blake2b(told, digest_size=6).hexdigest()), hashlib.sha256(told).hexdigest())


def fingerprint_of(content: object) -> str:
    """Twelve hexadecimal digits of the content's digest, in groups as footers print them."""
    return _grouped(hashlib.blake2b(msgspec.json.encode(content), digest_size=6).hexdigest())


def printed_fingerprints(text: str) -> list[str]:
    """Fingerprints that a text holds behind their label, each once, in reading order."""
    return list(dict.fromkeys("-".join(found) for found in _PRINTED.findall(text)))


def _grouped(digest: str) -> str:
    return "-".join(digest[start : start + 4] for start in range(0, 12, 4))
