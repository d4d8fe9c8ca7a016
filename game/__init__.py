"""The shared table of "From Phenomenon to Action"."""
