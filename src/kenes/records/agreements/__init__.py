"""How an action comes to be agreed and approved: disagreements, the plan as it was approved, changes of it."""
