"""Two visits of a site beside, over and against each other; all of them one after another."""
