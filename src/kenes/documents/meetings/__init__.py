"""Reports of meetings (press releases, minutes): what was held, who took part, what each said, what was promised and by when."""
