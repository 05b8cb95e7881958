"""Personal data: what is kept about somebody, erasing it, how long each class is kept."""
