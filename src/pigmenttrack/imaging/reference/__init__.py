"""Things of known size and colour in a photo: the card, coins, rulers."""
