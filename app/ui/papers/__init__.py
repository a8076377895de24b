"""Papers seen, printed and saved as PDF before they are exported: one paint routine for all."""
