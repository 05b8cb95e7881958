"""Road maps: objectives, measures, actions."""
