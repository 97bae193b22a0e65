"""One function for each thing a person does: check, load, ask the domain, save, announce."""
