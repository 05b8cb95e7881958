"""Pictures of pages: the program that recognises their letters, and how well it did."""
