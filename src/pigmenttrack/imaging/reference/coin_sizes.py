"""Diameters of coins in millimetres, as their mints publish them.

Round coins of one size only: where a face value was struck in several sizes (Indian rupees), a
name would not tell which. Australian and Indian sizes are left to ``--scale``.

References
----------
.. [1] Council Regulation (EU) No 729/2014, Annex I: euro coins.
.. [2] United States Mint, Coin Specifications.
.. [3] The Royal Mint, Coin Design and Specifications. The pound is twelve-sided, from 23.03 to
   23.43 mm: the mean is given.
.. [4] Swissmint, technical data of circulation coins.
.. [5] Japan Mint, list of coins in circulation.
.. [6] Royal Canadian Mint, circulation coins.
"""

from types import MappingProxyType

COIN_DIAMETERS_MM = MappingProxyType(
    {
        "eur1c": 16.25,
        "eur2c": 18.75,
        "eur5c": 21.25,
        "eur10c": 19.75,
        "eur20c": 22.25,
        "eur50c": 24.25,
        "eur1": 23.25,
        "eur2": 25.75,
        "usd1c": 19.05,
        "usd5c": 21.21,
        "usd10c": 17.91,
        "usd25c": 24.26,
        "usd50c": 30.61,
        "usd1": 26.49,
        "gbp1p": 20.3,
        "gbp2p": 25.9,
        "gbp5p": 18.0,
        "gbp10p": 24.5,
        "gbp1": 23.23,
        "gbp2": 28.4,
        "chf10c": 19.15,
        "chf20c": 21.05,
        "chf50c": 18.2,
        "chf1": 23.2,
        "chf2": 27.4,
        "chf5": 31.45,
        "jpy1": 20.0,
        "jpy10": 23.5,
        "jpy100": 22.6,
        "jpy500": 26.5,
        "cad10c": 18.03,
        "cad25c": 23.88,
        "cad2": 28.0,
    }
)
