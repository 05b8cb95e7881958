"""Accounts and the roles that their holders play."""
