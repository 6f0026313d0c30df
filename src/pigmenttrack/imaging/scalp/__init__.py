"""Photos of the scalp beyond single hairs: their scale, what they cover, and drawing on them."""
