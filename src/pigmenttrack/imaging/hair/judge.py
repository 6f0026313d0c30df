"""Is a traced line a hair that is not yet found? A small network fitted on synthetic close-ups."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

WEIGHTS, GUIDED_WEIGHTS = "judge_weights.json", "guided_judge_weights.json"


@dataclass(frozen=True, slots=True)
class Judge:
    """Log-odds from traits: a straight sum and a layer of H units with tanh.

    Attributes
    ----------
    centre, spread : arrays (F,)
        Of the traits on the pictures it was fitted on.
    straight : array (F,)
    hidden : array (F, H)
    hidden_bias, outer : arrays (H,)
    bias : float
    threshold : float
        Log-odds from which a line is taken.
    """

    centre: NDArray[np.float64]
    spread: NDArray[np.float64]
    straight: NDArray[np.float64]
    hidden: NDArray[np.float64]
    hidden_bias: NDArray[np.float64]
    outer: NDArray[np.float64]
    bias: float
    threshold: float

    def log_odds(self, traits: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the log-odds (...) of lines with traits (..., F)."""
        plain = (traits - self.centre) / self.spread
        layer = np.tanh(plain @ self.hidden + self.hidden_bias)
        return np.asarray(layer @ self.outer + plain @ self.straight + self.bias)


@cache
def hair_judge(*, guided: bool = False) -> Judge:
    """Return the judge of plain lines, or of lines of which a network's maps speak as well."""
    name = GUIDED_WEIGHTS if guided else WEIGHTS
    table = json.loads((files(__package__) / name).read_text(encoding="utf-8"))
    arrays = {name: np.array(values, np.float64) for name, values in table["arrays"].items()}
    return Judge(**arrays, bias=float(table["bias"]), threshold=float(table["threshold"]))
