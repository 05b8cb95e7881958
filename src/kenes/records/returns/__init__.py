"""Data requests to bodies, what they return about their actions, and the reminders on the way."""
