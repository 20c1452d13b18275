"""What takes long to make, kept from one run to the next in a folder that nobody else can write: decisions/0050."""
