"""The place 계약: contract cases from need to end."""
