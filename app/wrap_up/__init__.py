"""The rules of ending a call's work: modes, time, what is asked for, what can be chosen."""
