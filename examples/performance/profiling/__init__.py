"""What a program spends its time on, counted, sampled and drawn."""
