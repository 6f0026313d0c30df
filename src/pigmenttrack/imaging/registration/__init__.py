"""Bring one photo of a site onto another, and know when that failed.

`register` takes two photos. For a series, `describe` each photo once, then `register_visits`.
"""

from pigmenttrack.imaging.registration.chain import compose, register_visits
from pigmenttrack.imaging.registration.features import Features, describe
from pigmenttrack.imaging.registration.register import register, register_features
from pigmenttrack.imaging.registration.result import Registration

__all__ = [
    "Features",
    "Registration",
    "compose",
    "describe",
    "register",
    "register_features",
    "register_visits",
]
