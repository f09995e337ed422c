"""The supervisor's editor of guided scripts; imported when it is first opened."""
