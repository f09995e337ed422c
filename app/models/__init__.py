"""What is remembered: tables, questions about them, and the changes an agent makes."""
