"""Numbers in, verdicts out: noise, trends, plans; no files, no pictures."""
