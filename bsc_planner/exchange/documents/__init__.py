"""What a document says, as blocks."""
