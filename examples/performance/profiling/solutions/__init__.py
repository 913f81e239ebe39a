"""Solutions to the exercises of the two profiling pages."""
