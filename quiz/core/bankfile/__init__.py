"""A bank as a YAML file."""
