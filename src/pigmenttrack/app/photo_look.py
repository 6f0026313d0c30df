"""What can be told of a photo before it is taken in: sharp, lit, scale in view, same place."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pigmenttrack.app.catalog_thumb import thumb_jpeg
from pigmenttrack.app.inspect_photo import look_for_reference, no_skin_mask
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.domain.flags import FLAG_SENTENCES, QualityFlag, flag_sentences
from pigmenttrack.domain.site import Site
from pigmenttrack.imaging.quality import assess_photo
from pigmenttrack.imaging.reference.found import FoundReference
from pigmenttrack.imaging.registration.features import Features, describe
from pigmenttrack.imaging.registration.matching import match_all
from pigmenttrack.imaging.registration.plane import fit_plane
from pigmenttrack.imaging.registration.register import FEWEST_INLIERS
from pigmenttrack.media.load import load_photo
from pigmenttrack.media.photo import Photo
from pigmenttrack.store.blobs import blob_path
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.visits import photo_file, photos_of

_SOFT = QualityFlag.BLURRED
_ILL_LIT = QualityFlag.DARK | QualityFlag.CLIPPED | QualityFlag.GREY


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoLook:
    """One photo at first sight.

    Attributes
    ----------
    has_scale : bool
        Whether something of known size is in view.
    is_same_place : bool or None
        Whether enough of it was recognised on photos of the site; None where there is none yet.
        A photo that was not recognised may still be measured: the registration looks closer.
    sentences : tuple of str
        What is doubtful, with what to do about it.
    picture : bytes
        A small JPEG.
    """

    is_sharp: bool
    is_lit: bool
    has_scale: bool
    is_same_place: bool | None
    sentences: tuple[str, ...]
    picture: bytes


def look_at_photo(path: Path, known: Sequence[Features] = ()) -> PhotoLook:
    """Look at a photo file; it is not altered.

    Parameters
    ----------
    known : sequence of Features
        Of photos of the site, from `site_features`.

    Raises
    ------
    pigmenttrack.domain.errors.UnreadablePhoto
        If it is no whole picture.
    """
    photo = load_photo(path)
    flags = photo.flags | assess_photo(photo.rgb)
    reference = look_for_reference(photo.rgb, MeasureOptions())
    sentences = flag_sentences(flags)
    if reference is None:
        sentences += (FLAG_SENTENCES[QualityFlag.NO_SCALE][0],)
    is_same_place: bool | None = None
    if known:
        own = _features(photo, reference)
        is_same_place = any(_agree(one, own) for one in known)
    return PhotoLook(
        is_sharp=not flags & _SOFT,
        is_lit=not flags & _ILL_LIT,
        has_scale=reference is not None,
        is_same_place=is_same_place,
        sentences=sentences,
        picture=thumb_jpeg(photo.rgb),
    )


def site_features(catalog: Catalog, site: Site) -> tuple[Features, ...]:
    """Return what of a site's baseline and latest photo is compared; empty without photos.

    Raises
    ------
    pigmenttrack.domain.errors.UnreadablePhoto
        If a stored photo is damaged.
    """
    with catalog.reading() as connection:
        photos = photos_of(connection, site.id)
        named = next((one for one in photos if one.sha256 == site.baseline_sha256), None)
        wanted = {one.sha256 for one in (named or photos[0], photos[-1])} if photos else set()
        files = [photo_file(connection, sha256) for sha256 in sorted(wanted)]
    return tuple(
        features_of(blob_path(catalog.folder.photos, file.stored_sha256))
        for file in files
        if file is not None
    )


def features_of(path: Path) -> Features:
    """Return what of a photo is compared with others."""
    photo = load_photo(path)
    return _features(photo, look_for_reference(photo.rgb, MeasureOptions()))


def _features(photo: Photo, reference: FoundReference | None) -> Features:
    # The same card lies on every photo: it says nothing of the place.
    return describe(photo.rgb, ignore=no_skin_mask(photo.rgb, reference))


def _agree(fixed: Features, moving: Features) -> bool:
    """Tell whether enough details of two photos lie alike: the start of every registration."""
    matches = match_all(fixed.keypoints, moving.keypoints)
    fit = fit_plane(fixed.keypoints, moving.keypoints, matches, fixed.size, moving.size)
    return fit is not None and len(fit.inliers) >= FEWEST_INLIERS
