"""What a case is and how it moves, without window and without database."""
