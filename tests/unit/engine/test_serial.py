"""The plain loop does what it is given, in order, and hands on what the work says."""

from pigmenttrack.engine.serial import SerialEngine
from pigmenttrack.engine.work import Finished, Line


def double(value: object, line: Line) -> int:
    line.note(f"at {value}")
    return 2 * len(line.fetch("photo")) * int(str(value))


def test_work_comes_back_with_its_value_and_its_notes() -> None:
    notes: list[tuple[str, str]] = []
    engine = SerialEngine(double, lambda key, said: notes.append((key, said)), lambda *_: b"abc")

    engine.submit("one", 7)

    assert not engine.has_room
    assert engine.wait(0.0) == [Finished("one", 42)]
    assert notes == [("one", "at 7")]
    assert engine.has_room
    assert not engine.busy


def test_withdrawn_work_is_named_and_never_done() -> None:
    notes: list[str] = []
    engine = SerialEngine(double, lambda _, said: notes.append(said), lambda *_: b"")
    engine.submit("one", 1)

    assert engine.withdraw_waiting() == ["one"]
    assert engine.wait(0.0) == []
    assert notes == []
