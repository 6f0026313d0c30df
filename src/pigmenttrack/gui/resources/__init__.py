"""Pictures, style and translations, shipped as the files that they are."""

from pathlib import Path

RESOURCES = Path(__file__).parent
