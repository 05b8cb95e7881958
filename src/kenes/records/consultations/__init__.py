"""Written comments on drafts with their responses, and rounds of statements to agree or disagree with."""
