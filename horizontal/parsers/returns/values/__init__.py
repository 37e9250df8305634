"""From what stands in a cell to the value of an item: nothing is guessed, and every conversion is told."""
