"""What can be exported: one file an exporter with `EXPORTER`, found by this folder."""
