"""What a participant sees in each step; one file per step."""
