"""The tour: a small plan with mistakes to find, and a panel that says what to do and sees when it is done."""
