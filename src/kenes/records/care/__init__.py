"""Care of an observatory with its records: backup, restore, upgrade, proof, and the doctor's round."""
