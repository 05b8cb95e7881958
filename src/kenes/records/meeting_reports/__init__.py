"""What was read in reports of meetings, offered as draft records; a person takes it, sets it aside, joins it to what is there."""
