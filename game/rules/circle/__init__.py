"""The circle of influence: who is responsible, who decides, who oversees, who has a say (source: 003)."""
