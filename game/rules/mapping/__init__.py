"""The map: gaps that exist here, causes laid to them, actions laid to the causes (source: the cards' second way)."""
