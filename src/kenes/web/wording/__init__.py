"""Words for what the library names by code: breakdowns, codes, states, methods; each as a `Text`."""
