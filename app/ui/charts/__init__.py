"""Charts, and the only place that knows pyqtgraph."""
