"""VASI of a person from measured series: of one folder, of several, or of a catalog's sites."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pigmenttrack.app.measure_folder import measure_folder
from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.domain.body_part import BodyPart, PartMeasurement, body_part_named
from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries
from pigmenttrack.domain.vasi_measured import BodySize, MeasuredVasi, measured_vasi

NEEDS_SCALE = "Lay the printed card beside the patch, or give a scale; VASI needs cm²."


@dataclass(frozen=True, slots=True, kw_only=True)
class VasiSite:
    """One series, and where on the body it lies as far as its region does not say itself."""

    series: PatchSeries
    part: BodyPart = BodyPart.UNNAMED


@dataclass(frozen=True, slots=True, kw_only=True)
class VasiOfSite:
    """What one site adds: the same parts on its baseline and on its latest photo."""

    name: str
    first: CaptureTime
    latest: CaptureTime
    parts_first: tuple[PartMeasurement, ...]
    parts_latest: tuple[PartMeasurement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonVasi:
    """VASI of all sites together.

    Attributes
    ----------
    first, latest : MeasuredVasi
        Of the baselines and of the latest photos; each site's own dates.
    left_out : tuple of str
        Sites that could not be counted, and why, in sentences.
    """

    sites: tuple[VasiOfSite, ...]
    first: MeasuredVasi
    latest: MeasuredVasi
    left_out: tuple[str, ...]


def vasi_of(sites: Sequence[VasiSite], size: BodySize) -> PersonVasi:
    """Return the VASI of all sites that have a scale.

    Raises
    ------
    BadRequest
        If none of them can be counted, or more skin was measured than there is.
    """
    counted: list[VasiOfSite] = []
    left_out: list[str] = []
    for site in sites:
        found = _of_site(site)
        if isinstance(found, str):
            left_out.append(found)
        else:
            counted.append(found)
    if not counted:
        msg = " ".join(left_out) or "There is no site to count."
        raise BadRequest(msg, advice=NEEDS_SCALE)
    try:
        first = measured_vasi([part for site in counted for part in site.parts_first], size)
        latest = measured_vasi([part for site in counted for part in site.parts_latest], size)
    except ValueError as error:
        msg = f"{error}."
        raise BadRequest(msg, advice="Check height, weight and the scale.") from error
    return PersonVasi(sites=tuple(counted), first=first, latest=latest, left_out=tuple(left_out))


def sites_of_folders(folders: Sequence[Path], part: BodyPart) -> list[VasiSite]:
    """Measure folders of photos, one site each.

    Raises
    ------
    BadRequest
        If a folder cannot be measured.
    """
    options = MeasureOptions(kind=SiteKind.VITILIGO)
    sites = []
    for folder in folders:
        series = measure_folder(folder, options).series
        named = part if part is not BodyPart.UNNAMED else body_part_named(series.name)
        sites.append(VasiSite(series=series, part=named))
    return sites


def _of_site(site: VasiSite) -> VasiOfSite | str:
    """Return what a site adds, or why it cannot be counted."""
    series = site.series
    if not series.measurements:
        return f"{series.name}: no photo could be measured."
    if series.unit is not AreaUnit.CM2:
        return f"{series.name}: no scale, so no cm²."
    baseline = next((one for one in series.measurements if one.is_baseline), None)
    if baseline is None or not baseline.parts:
        return f"{series.name}: measured by an older version; measure it again."
    latest = series.measurements[-1]
    return VasiOfSite(
        name=series.name,
        first=baseline.captured,
        latest=latest.captured,
        parts_first=_named(baseline, site),
        parts_latest=_named(latest, site),
    )


def _named(measurement: PatchMeasurement, site: VasiSite) -> tuple[PartMeasurement, ...]:
    """Return the parts with names of their own: of several sites, none is told twice."""
    return tuple(
        replace(
            part,
            name=f"{site.series.name}, {part.name}" if part.name else site.series.name,
            part=part.part if part.part is not BodyPart.UNNAMED else site.part,
        )
        for part in measurement.parts
    )
