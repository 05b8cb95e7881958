"""Views: load, guard, answer."""
