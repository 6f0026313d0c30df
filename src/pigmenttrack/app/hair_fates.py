"""What became of each hair of the baseline, as lines on a later close-up."""

from pigmenttrack.app.hair_network import network_named
from pigmenttrack.app.hair_session import close_up_photo, is_traced, options_of
from pigmenttrack.app.scalp_close_up import follow_up
from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.imaging.scalp.hair_overlay import DrawnLine
from pigmenttrack.report.hair_overlay import fate_lines
from pigmenttrack.store.layout import CatalogFolder


def fates_on_photo(
    folder: CatalogFolder, visit: VisitPhoto, baseline: VisitPhoto
) -> tuple[DrawnLine, ...]:
    """Find the hairs of the baseline again on a measured close-up.

    Raises
    ------
    BadRequest
        If either was not measured as a close-up, or the field was not found again.
    pigmenttrack.domain.errors.PhotoRejected
        If a photo cannot be read any more.
    """
    if not (is_traced(visit) and is_traced(baseline)) or visit.is_baseline:
        msg = "What became of hairs is told of a close-up beside its baseline."
        raise BadRequest(msg, advice="Choose a later photo.")
    first, later = close_up_photo(folder, baseline), close_up_photo(folder, visit)
    network = network_named(options_of(visit).hair_model)
    beside = follow_up(later, first, first, network)
    change = beside.change
    if change is None or not change.ok:
        reasons = "" if change is None else " ".join(change.reasons)
        msg = f"The field of the baseline was not found again. {reasons}".strip()
        raise BadRequest(msg, advice="Aim at the same place, or look at another photo.")
    return tuple(fate_lines(later.size, change, beside.zoom))
