"""The agent's and the team's follow-ups by day, week and hour; and how promises were kept."""
