"""The register of systems: table, filters, form."""
