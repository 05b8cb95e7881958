"""Keys for programs: an account's right to read by a program, until a day."""
