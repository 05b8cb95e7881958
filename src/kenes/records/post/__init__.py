"""Outgoing e-mail: written first, sent afterwards, so that nothing is lost without a network."""
