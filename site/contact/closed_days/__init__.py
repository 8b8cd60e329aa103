"""Admin views of closed and special days, with the notice about them."""
