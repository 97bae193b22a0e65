"""How fast the product is: every figure is a ratio to a floor measured in the same run."""
