"""What may be wrong with a computer, checked one thing at a time, in words that can be read out to IT."""
