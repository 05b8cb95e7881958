"""Good practice, programmes of prevention and treatment, and their self-assessments."""
