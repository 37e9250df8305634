"""Tables of any format → cells with their headers."""
