"""What people write and decide: Django models, one slice a subject; the one home of everything that is not a figure."""
