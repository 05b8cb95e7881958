"""Certificates of participation on paper."""
