"""`make bench`: benchmarks, each measured in turns with a reference."""
