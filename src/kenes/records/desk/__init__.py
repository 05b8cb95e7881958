"""The live desk of a dialogue: notes of several note-takers, decisions, objections, the agenda as it goes, who is there."""
