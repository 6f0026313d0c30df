"""The small public Python door, for notebooks and benchmarks."""
