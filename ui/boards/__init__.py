"""What a room looks at together: the same for participants, the lead and the big screen."""
