"""The report for a doctor: looked at, then saved."""
