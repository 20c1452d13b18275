"""What there is: fields, records, kinds, words, prose, addresses."""
