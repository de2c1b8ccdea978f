"""Bodies with a function: departments, universities, firms, and lists of them."""
