"""From which probability a passage is claimed for an element, and from which it may meet it alone."""

CLAIMS_FROM = 0.45
"""Below this a passage is not evidence, whatever the rules say. Chosen on hands left out of the training."""
LIKENESS_FROM = 0.7
"""Below this a passage that no cue fits is left alone: it would be wrong more often than right."""
MEETS_FROM = 0.65
"""Below this a passage is doubtful: it can make an element partial, and never met. Chosen in the same way.

A passage that no cue fits is doubtful below SURE_FROM: met takes both, or a recogniser that is sure.
"""
SURE_FROM = 0.95
"""From here a passage that no cue fits may meet an element. Of such claims on hands left out 94 in 100 were right."""
