"""Boards: zones, cards and stages, of which every tool is made."""
