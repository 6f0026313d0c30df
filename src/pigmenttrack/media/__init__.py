"""Photo files: decoding, dates, folders."""
