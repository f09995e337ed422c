"""Two supervisors' overviews as processes, over one server."""
