"""Speed and scale, measured by hand (`make bench`): ratios within one run, because machines differ and drift."""
