"""The judge's network: fitted to judgements that were played through."""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.hair.judge import Judge

Values = NDArray[np.float64]
HIDDEN = 32
EPOCHS, BATCH = 30, 256
LEARNING_RATES = (0.01, 0.002)  # the second for the last third of the epochs
DECAY = 1e-4


def fit_network(traits: Values, right: Values, weights: Values, threshold: float) -> Judge:
    """Return a judge fitted by Adam to the cross entropy of N judgements.

    Parameters
    ----------
    traits : array (N, F)
    right : array (N,)
        In [0, 1].
    weights : array (N,)
        Of mean 1.
    threshold : float
        Handed on.

    References
    ----------
    .. [1] Kingma & Ba (2015). Adam: a method for stochastic optimization. ICLR.
    """
    rng = np.random.default_rng(0)
    centre, spread = traits.mean(axis=0), traits.std(axis=0) + 1e-6
    plain, features = (traits - centre) / spread, traits.shape[1]
    values = {
        "straight": np.zeros(features),
        "hidden": rng.normal(0, 0.6 / np.sqrt(features), (features, HIDDEN)),
        "hidden_bias": np.zeros(HIDDEN),
        "outer": rng.normal(0, 0.1, HIDDEN),
        "bias": np.zeros(1),
    }
    means = {name: np.zeros_like(value) for name, value in values.items()}
    squares = {name: np.zeros_like(value) for name, value in values.items()}
    step = 0
    for epoch in range(EPOCHS):
        rate = LEARNING_RATES[epoch >= 2 * EPOCHS // 3]
        order = rng.permutation(len(plain))
        for start in range(0, len(plain), BATCH):
            rows = order[start : start + BATCH]
            step += 1
            for name, slope in _slopes(values, plain[rows], right[rows], weights[rows]).items():
                means[name] = 0.9 * means[name] + 0.1 * slope
                squares[name] = 0.999 * squares[name] + 0.001 * slope**2
                mean, square = means[name] / (1 - 0.9**step), squares[name] / (1 - 0.999**step)
                values[name] = values[name] - rate * mean / (np.sqrt(square) + 1e-8)
    return Judge(
        centre=centre,
        spread=spread,
        straight=values["straight"],
        hidden=values["hidden"],
        hidden_bias=values["hidden_bias"],
        outer=values["outer"],
        bias=float(values["bias"][0]),
        threshold=threshold,
    )


def _slopes(
    values: dict[str, Values], plain: Values, right: Values, weights: Values
) -> dict[str, Values]:
    layer = np.tanh(plain @ values["hidden"] + values["hidden_bias"])
    odds = layer @ values["outer"] + plain @ values["straight"] + values["bias"]
    error = (1 / (1 + np.exp(-odds)) - right) * weights / len(plain)
    back = np.outer(error, values["outer"]) * (1 - layer**2)
    return {
        "straight": plain.T @ error + DECAY * values["straight"],
        "hidden": plain.T @ back + DECAY * values["hidden"],
        "hidden_bias": back.sum(axis=0),
        "outer": layer.T @ error + DECAY * values["outer"],
        "bias": np.array([error.sum()]),
    }
