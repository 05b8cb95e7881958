"""Letters between institutions: what was sent under which number, what was answered."""
