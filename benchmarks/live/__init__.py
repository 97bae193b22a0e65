"""A live plenum at full size: joining, voting and the reveal, beside the bare push."""
