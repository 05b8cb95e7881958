"""How laws and programmes of one tradition number their parts: one file a language, found by folder."""
