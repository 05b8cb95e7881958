"""The programme of work: results, annual work plans, activities, deliverables; who funds and does what where."""
