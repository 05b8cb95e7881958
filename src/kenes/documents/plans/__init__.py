"""Plans of measures in the national table form: read from Word and Excel, every cell kept as written beside its reading."""
