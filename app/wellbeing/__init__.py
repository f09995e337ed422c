"""When an agent is owed a rest. It counts calls and time, and reads nobody's feelings."""
