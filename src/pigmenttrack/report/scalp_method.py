"""How photos of the scalp were measured, in sentences, read off the series' provenance."""

from pigmenttrack.domain.scalp import ScalpQuantity, ScalpSeries, ScalpView
from pigmenttrack.report.method_facts import program_sentence, scale_sentence
from pigmenttrack.report.number_format import decimals_of, shown_number
from pigmenttrack.report.scalp_words import QUANTITY_WORDS

_CLOSE_UP = (
    "Hairs: each traced as a path with its own diameter; a hair counts where its root lies in "
    "the field."
)
_FOLLOW_UP = (
    "Follow-up: the field is found again by the pattern of its follicles, then hair is matched "
    "to hair; changes are told on the common area only. Intervals are 95 %."
)
_GLOBAL = (
    "Cover: the share of hair in every pixel, between the colours of hair and of scalp in the "
    "region. Intervals are 95 %."
)


def scalp_method_sentences(series: ScalpSeries) -> tuple[str, ...]:
    """Return how the numbers came about; what the provenance does not say is left out."""
    if not series.measurements:
        return ("Nothing was measured.",)
    latest = series.measurements[-1]
    sentences = [series.view_reason, scale_sentence(latest)]
    if series.view is ScalpView.CLOSE_UP:
        sentences += [_CLOSE_UP, _FOLLOW_UP, _cut_offs_sentence(series), _growth_sentence(series)]
    else:
        sentences.append(_GLOBAL)
    sentences += [_noise_sentence(series), program_sentence(latest)]
    return tuple(sentence for sentence in sentences if sentence)


def _cut_offs_sentence(series: ScalpSeries) -> str:
    shares = {ScalpQuantity.VELLUS, ScalpQuantity.TERMINAL}
    if not series.cut_offs or not shares & set(series.quantities):
        return ""
    return f"Vellus and terminal hair by the rule {series.cut_offs}."


def _growth_sentence(series: ScalpSeries) -> str:
    told = [m for m in series.measurements if m.grown_since]
    if not told:
        return ""
    return "Growth: between photos of one clipping; growing from 0.15 mm a day on."


def _noise_sentence(series: ScalpSeries) -> str:
    if series.noise_sd is None:
        return ""
    words = QUANTITY_WORDS[series.main_quantity]
    sd = shown_number(series.noise_sd, decimals_of(series.noise_sd))
    return f"Noise: {words.name.lower()} of this series scatters by {sd} {words.unit} (1 sd)."
