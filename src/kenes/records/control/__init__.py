"""What is on control: actions of road maps and assignments of the coordinating headquarters."""
