"""What the site does when things go wrong, measured: `make proof`. No part of the test suite."""
