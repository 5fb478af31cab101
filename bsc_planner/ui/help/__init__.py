"""The offline guide: its pages, which of them fits what has the keyboard, and the window that shows them."""
