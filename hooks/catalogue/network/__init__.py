"""What asks the network: `site/` walks a published site as a stranger, `links/` asks each address elsewhere."""
