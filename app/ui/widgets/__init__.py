"""Small reusable parts; they take colours and sizes from app.ui.theme.look and follow a new look at once."""
