"""The program beside the PBX: what the PBX says becomes rows, and people's orders the PBX's deeds."""
