"""The register of issued documents: put on record, compared with the plan as it is now, found again from paper."""
