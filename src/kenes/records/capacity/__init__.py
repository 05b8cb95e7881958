"""Expert meetings, internships, study visits, training: who took part, and what changed afterwards."""
