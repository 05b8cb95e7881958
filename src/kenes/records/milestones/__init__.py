"""Milestones of actions: what is to be there by when, and the evidence that it is."""
