"""Four eyes: what one person proposes and a second confirms. `actions.ask`, `confirm`, `decline`, `take_back`; one file a deed in `deeds`."""
