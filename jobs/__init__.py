"""What is done, whether a person or the clock asked."""
