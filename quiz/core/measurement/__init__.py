"""What the answers say about the questions. Plain figures in, plain figures out."""
