"""Articles on the screen: the palette one searches them in, the reader, sending, and their editor."""
