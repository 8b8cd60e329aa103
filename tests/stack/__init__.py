"""The production stack as plain processes on this machine: for `make stack` and the measurements."""
