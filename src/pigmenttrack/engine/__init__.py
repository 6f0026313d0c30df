"""Who does the work: a plain loop, or dask workers on this machine or a cluster."""
