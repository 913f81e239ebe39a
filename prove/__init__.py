"""Evidence: pages become programs, programs run, every claim is checked."""
