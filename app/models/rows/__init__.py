"""Frozen rows that leave the models; free of SQLAlchemy, so that a window can know them before it paints."""
