"""Reading the feedback templates back: from files, and as they are typed."""
