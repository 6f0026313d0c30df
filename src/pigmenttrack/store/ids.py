"""Names for records, made here and never shown."""

import secrets


def new_id() -> str:
    """Return 96 random bits: no two catalogs ever share one."""
    return secrets.token_hex(12)
