"""An optional model as one voice of the evidence: heard, named, and never above a stroke."""

from pathlib import Path

import cv2
import numpy as np
import pytest

import tiny_models
from pigmenttrack.app.model_evidence import frame_priors, model_facts
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.vitiligo.prior import LOUDEST, prior_gain
from pigmenttrack.imaging.vitiligo.series import segment_series
from pigmenttrack.imaging.vitiligo.strokes import Stroke, StrokeLabel
from pigmenttrack.inference import library
from pigmenttrack.inference.library import add_model

SIZE = (240, 320)


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MeasureOptions:
    monkeypatch.setenv(library.VARIABLE, str(tmp_path / "models"))
    (tmp_path / "tiny.onnx").write_bytes(tiny_models.brightness())
    add_model(tmp_path / "tiny.onnx", tiny_models.write_card(tmp_path / "card.toml"))
    return MeasureOptions(model="tiny")


def _disc(x: int, y: int, radius: int) -> Mask:
    canvas = np.zeros(SIZE, np.uint8)
    cv2.circle(canvas, (x, y), radius, 1, -1)
    return canvas > 0


def _region() -> Mask:
    region = np.zeros(SIZE, bool)
    region[8:-8, 8:-8] = True
    return region


def _skin() -> Rgb:
    """Return brown skin with a pale patch and, beside it, a doubtful one."""
    rng = np.random.default_rng(3)
    photo = np.empty((*SIZE, 3))
    photo[:] = (150, 105, 80)
    photo[_disc(120, 120, 30)] = (220, 190, 170)
    photo[_disc(220, 120, 22)] = (192, 154, 132)
    photo = cv2.GaussianBlur(photo, (0, 0), 1.2) + rng.normal(0, 2, photo.shape)
    return np.clip(photo, 0, 255).astype(np.uint8)


def test_without_a_model_nothing_is_heard() -> None:
    assert frame_priors(MeasureOptions(), [_skin()]) == ()
    assert model_facts(MeasureOptions()) == {}


def test_a_model_says_something_of_every_pixel_of_every_frame(options: MeasureOptions) -> None:
    photo = _skin()
    first, second = frame_priors(options, [photo, photo])
    assert first.shape == SIZE
    np.testing.assert_array_equal(first, second)
    assert first[120, 120] > first[40, 40]


def test_what_was_heard_is_named_with_its_hash(options: MeasureOptions) -> None:
    (facts,) = model_facts(options).values()
    assert isinstance(facts, dict)
    assert facts["name"] == "tiny"
    assert len(str(facts["sha256"])) == 64


def test_an_unknown_model_is_refused() -> None:
    with pytest.raises(BadRequest, match="There is no model absent"):
        frame_priors(MeasureOptions(model="absent"), [_skin()])


def test_a_model_is_never_louder_than_half_of_what_the_picture_may_say() -> None:
    gain = prior_gain(np.array([[0.0, 0.5, 1.0]], np.float32))
    np.testing.assert_allclose(gain, -gain[:, ::-1], atol=1e-6)
    assert float(np.abs(gain).max()) <= LOUDEST
    assert gain[0, 1] == 0


def test_a_model_decides_what_the_picture_leaves_open_and_nothing_else() -> None:
    photo = _skin()
    doubtful = _disc(220, 120, 22)
    says_no = np.where(_disc(220, 120, 30), 0.02, 0.5).astype(np.float32)
    plain = segment_series([photo], _region()).visits[0].mask
    heard = segment_series([photo], _region(), priors=[says_no]).visits[0].mask
    assert (plain & doubtful).sum() > 0.5 * doubtful.sum()
    assert not (heard & doubtful).any()
    far = ~_disc(220, 120, 45)
    np.testing.assert_array_equal(heard[far], plain[far])


def test_a_model_that_says_no_everywhere_does_not_erase_a_clear_patch() -> None:
    photo = _skin()
    clear = _disc(120, 120, 26)
    nothing = np.full(SIZE, 0.02, np.float32)
    found = segment_series([photo], _region(), priors=[nothing]).visits[0].mask
    assert (found & clear).sum() > 0.9 * clear.sum()


def test_a_stroke_outdoes_a_model() -> None:
    photo = _skin()
    nothing = np.full(SIZE, 0.02, np.float32)
    stroke = Stroke(
        path_xy=np.array([[100.0, 120.0], [140.0, 120.0]]), radius_px=6.0, label=StrokeLabel.PATCH
    )
    found = segment_series([photo], _region(), strokes=[(stroke,)], priors=[nothing]).visits[0].mask
    assert found[120, 105:136].all()


def test_a_model_that_speaks_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="at its size"):
        segment_series([_skin()], None, priors=[np.zeros((4, 4), np.float32)])
