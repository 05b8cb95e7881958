"""Reviews of documents against frameworks: suggestions of the software, judgements of people."""
