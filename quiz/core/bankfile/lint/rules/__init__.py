"""A module for each group of rules."""
