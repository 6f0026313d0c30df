"""Scalp hair: every hair traced, measured, found again, and what of the scalp it covers."""
