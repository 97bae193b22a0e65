"""The rooms of a round: Helsetilsynet's, and an office's own."""
