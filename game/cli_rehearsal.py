"""The commands of rehearsal, as they are told: `simulate`, `rehearse`, `replay`."""
