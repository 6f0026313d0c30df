"""What the pointer does on a photo: small state machines that know no Qt."""
