"""What enters and leaves a plan: readers, documents and writers."""
