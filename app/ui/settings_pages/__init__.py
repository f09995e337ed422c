"""The pages of the settings dialog, made of declared settings; what is wrong stands beside its field."""
