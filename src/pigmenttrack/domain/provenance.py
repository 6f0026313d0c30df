"""How a number came about, so that it can be made again to the bit."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provenance:
    """Everything a measurement depends on, as plain JSON values.

    Attributes
    ----------
    facts : mapping
        Nested mappings, lists and plain values only: program and library versions, parameters,
        sha256 of photo, mask and card, scale and its source, transform, residual.
        No path, no user name, no date of running: the same inputs give the same facts.
    """

    facts: Mapping[str, object]

    @property
    def sha256(self) -> str:
        """Hash of the facts: equal hashes mean equal inputs, program and parameters."""
        text = json.dumps(self.facts, sort_keys=True, separators=(",", ":"), allow_nan=False)
        return hashlib.sha256(text.encode()).hexdigest()
