"""The public web site: server-rendered pages that read what was prepared and never compute."""
