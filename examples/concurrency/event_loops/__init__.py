"""What a loop does, whose loop to take, and one whose clock is ours."""
