"""The letters and inks of every drawing."""

FONT = "Noto Sans"

INK = "#1d3557"
TEXT = "#22303c"
QUIET = "#5a6672"
HAIR = "#d9d5ca"
GAP = "#f0ede5"
WHITE = "#ffffff"
