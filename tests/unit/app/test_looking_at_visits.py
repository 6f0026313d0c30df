"""What the window shows of measured visits: outlines, registered pictures, changes, time-lapses."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from measured_site import ARM, NOW, OTHER_PLACE, make_measured_catalog
from pigmenttrack.app.catalog_records import (
    add_site,
    add_subject,
    find_site,
    new_site,
    new_subject,
)
from pigmenttrack.app.compare_visits import (
    change_between,
    gain_loss_picture,
    looking_frame,
    registered_photo,
)
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.photo_outline import (
    borders_of,
    carried_to_photo,
    frame_of,
    mm_per_photo_px,
    outline_on_photo,
    read_mask,
)
from pigmenttrack.app.site_photos import SitePhotos, photo_path, site_photos
from pigmenttrack.app.time_lapse import (
    PLATE,
    TimeLapseOptions,
    time_lapse_frames,
    write_time_lapse,
)
from pigmenttrack.domain.errors import BadRequest, Cancelled
from pigmenttrack.media.load import load_photo
from pigmenttrack.store.catalog import Catalog


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalog]:
    path = make_measured_catalog(tmp_path_factory.mktemp("look") / "mine.ptcat")
    with Catalog.open(path, now=NOW) as opened:
        yield opened


@pytest.fixture(scope="module")
def photos(catalog: Catalog) -> SitePhotos:
    return site_photos(catalog, find_site(catalog, "Anna", "arm"))


def test_all_photos_come_in_the_order_of_their_dates_with_what_is_known_of_each(
    photos: SitePhotos,
) -> None:
    assert [one.photo.file_name for one in photos.photos] == [*ARM, OTHER_PLACE]
    assert photos.baseline is photos.photos[0]
    assert [one.measurement is not None for one in photos.photos] == [True, True, True, False]
    refused = photos.photos[-1].rejection
    assert refused is not None
    assert "could not be brought onto the baseline" in refused.reason
    assert photos.photos[0].size == (1440, 1920)


def test_a_site_that_was_not_measured_shows_its_photos_all_the_same(tmp_path: Path) -> None:
    with Catalog.create(tmp_path / "new.ptcat", now=NOW) as made:
        subject = new_subject("A")
        add_subject(made, subject)
        add_site(made, new_site(subject, "x"))
        found = site_photos(made, find_site(made, "A", "x"))
    assert found == SitePhotos(photos=(), series=None)
    assert found.baseline is None


def test_the_outline_lies_where_the_photo_turns_pale(catalog: Catalog, photos: SitePhotos) -> None:
    visit = photos.photos[2]
    rgb = load_photo(photo_path(catalog.folder, visit.file)).rgb
    paths = outline_on_photo(catalog.folder, visit)
    filled = np.zeros(rgb.shape[:2], np.uint8)
    cv2.fillPoly(filled, [np.rint(path).astype(np.int32) for path in paths], 1)
    inside = cv2.erode(filled, np.ones((9, 9), np.uint8)).astype(bool)
    near = cv2.dilate(filled, np.ones((41, 41), np.uint8)).astype(bool)
    away = near & ~cv2.dilate(filled, np.ones((9, 9), np.uint8)).astype(bool)
    assert inside.sum() > 1000
    assert np.median(rgb[inside], axis=0).mean() > np.median(rgb[away], axis=0).mean() + 40


def test_the_outline_encloses_the_masks_area(catalog: Catalog, photos: SitePhotos) -> None:
    for visit in photos.photos[:3]:
        mask = read_mask(catalog.folder, visit)
        signed = [
            cv2.contourArea(path.astype(np.float32), oriented=True) for path in borders_of(mask)
        ]
        assert abs(sum(signed)) == pytest.approx(mask.sum(), rel=0.06)


def test_a_path_is_cut_where_the_mask_runs_out_of_the_frame() -> None:
    mask = np.zeros((60, 80), np.bool_)
    mask[20:40, 50:] = True
    (path,) = borders_of(mask)
    assert not np.allclose(path[0], path[-1])
    assert path[:, 0].max() < 79


def test_a_path_of_a_hole_is_closed() -> None:
    mask = np.zeros((60, 80), np.bool_)
    mask[10:50, 10:70] = True
    mask[25:35, 30:45] = False
    paths = borders_of(mask)
    assert len(paths) == 2
    assert all(np.allclose(path[0], path[-1]) for path in paths)


def test_the_scale_on_a_photo_is_that_of_the_frame_carried_over(photos: SitePhotos) -> None:
    for visit in photos.photos[:3]:
        card = visit.facts["card"]["mm_per_px"]
        # The card lies flat, the arm is round, the camera near: within a tenth.
        assert mm_per_photo_px(photos, visit) == pytest.approx(card, rel=0.1)
    assert mm_per_photo_px(photos, photos.photos[3]) is None
    assert mm_per_photo_px(replace(photos, mm_per_frame_px=None), photos.photos[0]) is None


def test_registered_photos_show_the_same_skin_at_the_same_pixel(
    catalog: Catalog, photos: SitePhotos
) -> None:
    first, last = (registered_photo(catalog.folder, photos.photos[n]) for n in (0, 2))
    assert first.rgb.shape == last.rgb.shape == (*looking_frame(photos.photos[0]).size, 3)
    patch = (first.mask | last.mask).astype(np.uint8)
    # Beside the patch, where the card, laid down anew each time, is not.
    beside = cv2.dilate(patch, np.ones((81, 81), np.uint8)).astype(bool) & (patch == 0)
    both = first.inside & last.inside & beside
    grey = [_details(one.rgb) for one in (first, last)]
    here = np.corrcoef(grey[0][both], grey[1][both])[0, 1]
    aside = np.corrcoef(grey[0][both], np.roll(grey[1], 6, axis=1)[both])[0, 1]
    assert here > 0.5
    assert here > aside + 0.2


def _details(rgb: np.ndarray) -> np.ndarray:
    """Return the skin's details without the light's slow fall."""
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    return grey - cv2.GaussianBlur(grey, (0, 0), 12)


def test_the_frame_for_looking_is_the_measured_one_but_never_finer_than_the_photo(
    photos: SitePhotos,
) -> None:
    visit = photos.photos[0]
    measured, shown = frame_of(visit), looking_frame(visit)
    assert (shown.left_px, shown.top_px) == (measured.left_px, measured.top_px)
    assert measured.reduction <= shown.reduction <= 1.0 + 1e-9


def test_the_frame_of_a_measured_photo_comes_back_to_the_photo(photos: SitePhotos) -> None:
    path = np.array([[10.0, 10.0], [200.0, 150.0]])
    for visit in photos.photos[:3]:
        (carried,) = carried_to_photo(visit, (path,))
        height, width = visit.size
        assert (carried >= 0).all()
        assert (carried <= [width, height]).all()


def test_gain_is_drawn_where_pigment_came_back(catalog: Catalog, photos: SitePhotos) -> None:
    first, last = (registered_photo(catalog.folder, photos.photos[n]) for n in (0, 2))
    drawn = gain_loss_picture(first, last)
    regained = first.mask & ~last.mask
    assert (drawn != last.rgb).any(axis=-1)[regained].mean() > 0.9


def test_against_the_baseline_the_stored_numbers_are_told(photos: SitePhotos) -> None:
    first, _, last = photos.photos[:3]
    change = change_between(photos, first, last)
    assert change is not None
    assert last.measurement is not None
    assert (change.net, change.gain) == (last.measurement.net, last.measurement.gain)
    assert change.is_beyond_noise


def test_between_two_other_visits_both_carry_their_noise(photos: SitePhotos) -> None:
    _, middle, last = photos.photos[:3]
    change = change_between(photos, middle, last)
    assert change is not None
    assert photos.series is not None
    assert photos.series.noise_sd is not None
    assert change.net.sd > np.sqrt(2) * photos.series.noise_sd
    assert change.gain is None
    back = change_between(photos, last, middle)
    assert back is not None
    assert back.net.value == -change.net.value


def test_nothing_is_told_of_a_photo_that_was_not_measured(photos: SitePhotos) -> None:
    first, refused = photos.photos[0], photos.photos[3]
    assert change_between(photos, first, refused) is None
    assert change_between(photos, first, first) is None
    assert change_between(replace(photos, series=None), first, photos.photos[2]) is None


def test_a_time_lapse_holds_every_visit_in_one_size_and_nothing_else(
    catalog: Catalog, photos: SitePhotos, tmp_path: Path
) -> None:
    path = tmp_path / "arm.gif"
    write_time_lapse(
        catalog.folder, photos.photos[:3], path, TimeLapseOptions(longest_px=300, outlines=True)
    )
    with Image.open(path) as picture:
        assert getattr(picture, "n_frames", 1) == 3
        assert max(picture.size) == 300
        assert not picture.getexif()
        assert set(picture.info) <= {"version", "background", "loop", "duration", "extension"}
    content = path.read_bytes()
    assert b"arm" not in content
    assert b"2024" not in content


def test_dates_are_drawn_in_unless_they_are_not_wanted(
    catalog: Catalog, photos: SitePhotos, tmp_path: Path
) -> None:
    seen = []
    for dates in (True, False):
        path = tmp_path / f"{dates}.gif"
        options = TimeLapseOptions(longest_px=300, dates=dates)
        write_time_lapse(catalog.folder, photos.photos[:2], path, options)
        with Image.open(path) as picture:
            seen.append(np.asarray(picture.convert("RGB"), int))
    corner = np.abs(seen[0] - seen[1])[-40:, :120]
    assert (corner.max(axis=-1) > 60).mean() > 0.2


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")
def test_with_ffmpeg_a_time_lapse_is_a_video(
    catalog: Catalog, photos: SitePhotos, tmp_path: Path
) -> None:
    path = tmp_path / "arm.mp4"
    write_time_lapse(catalog.folder, photos.photos[:2], path, TimeLapseOptions(longest_px=301))
    content = path.read_bytes()
    assert content[4:8] == b"ftyp"
    # The index stands before the pictures, so that the film starts while it is still loading;
    # and how colours were written is told, or skin would change with the player.
    assert content.index(b"moov") < content.index(b"mdat")
    assert b"colrnclx" in content


def test_a_video_runs_through_ffmpeg_as_found(
    catalog: Catalog, photos: SitePhotos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "ffmpeg"
    program.write_text(
        '#!/bin/sh\nfor last; do :; done\nwc -c >"$last"\nprintf "%s " "$@" >>"$last"\n'
    )
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    path = tmp_path / "arm.mp4"
    write_time_lapse(
        catalog.folder,
        photos.photos[:2],
        path,
        TimeLapseOptions(longest_px=300, seconds_a_visit=0.5),
    )
    n_bytes, command = path.read_text().split("\n", 1)
    words = command.split()
    width, height = map(int, words[words.index("-s") + 1].split("x"))
    # The last visit is seen twice as long.
    assert int(n_bytes) == width * height * 3 * (1 + 2)
    assert words[words.index("-framerate") + 1] == "1000/500"
    assert (width % 2, height % 2) == (0, 0)
    assert words[words.index("-map_metadata") + 1] == "-1"


def test_a_video_that_fails_says_why(
    catalog: Catalog, photos: SitePhotos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "ffmpeg"
    program.write_text("#!/bin/sh\ncat >/dev/null\necho 'no such encoder' >&2\nexit 1\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(BadRequest, match="no such encoder"):
        write_time_lapse(catalog.folder, photos.photos[:2], tmp_path / "arm.mp4")
    assert not (tmp_path / "arm.mp4").exists()


def test_a_video_stops_when_asked_while_it_is_being_written(
    catalog: Catalog, photos: SitePhotos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "ffmpeg"
    program.write_text("#!/bin/sh\nexec cat >/dev/null\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    control = JobControl(lambda done, total: control.cancel() if done == total == 2 else None)
    with pytest.raises(Cancelled):
        write_time_lapse(catalog.folder, photos.photos[:2], tmp_path / "arm.mp4", control=control)
    assert not (tmp_path / "arm.mp4").exists()


def test_the_plate_of_the_date_stands_still(catalog: Catalog, photos: SitePhotos) -> None:
    control, options = JobControl(), TimeLapseOptions(longest_px=300)
    frames = time_lapse_frames(catalog.folder, photos.photos[:3], options, control)
    dark = [np.argwhere((frame == PLATE).all(axis=-1)) for frame in frames]
    assert {tuple(places.min(axis=0)) for places in dark} == {tuple(dark[0].min(axis=0))}
    assert {tuple(places.max(axis=0)) for places in dark} == {tuple(dark[0].max(axis=0))}


@pytest.mark.parametrize(
    ("name", "n_visits", "words"),
    [
        ("arm.avi", 2, "GIF or MP4"),
        ("arm.gif", 1, "at least two"),
        ("no/such/folder/arm.gif", 2, "cannot be written"),
        ("arm.mp4", 2, "ffmpeg"),
    ],
)
def test_a_time_lapse_that_cannot_be_is_refused_in_words(  # noqa: PLR0917 - fixtures and cases
    catalog: Catalog,
    photos: SitePhotos,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    n_visits: int,
    words: str,
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BadRequest, match=words):
        write_time_lapse(catalog.folder, photos.photos[:n_visits], tmp_path / name)


def test_a_time_lapse_stops_when_asked(
    catalog: Catalog, photos: SitePhotos, tmp_path: Path
) -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        write_time_lapse(catalog.folder, photos.photos, tmp_path / "a.gif", control=control)
    assert not (tmp_path / "a.gif").exists()
