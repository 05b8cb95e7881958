"""Independent readings of a review: two people judge unseen by each other; how far they agree; what is settled where they differ."""
