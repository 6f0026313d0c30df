from pigmenttrack.domain.flags import FLAG_SENTENCES, QualityFlag, flag_names, flag_sentences


def test_every_flag_has_a_sentence_for_people() -> None:
    assert set(FLAG_SENTENCES) == set(QualityFlag)


def test_flags_are_named_and_explained_in_the_order_of_the_class() -> None:
    flags = QualityFlag.GLARE | QualityFlag.BLURRED
    assert flag_names(flags) == ("blurred", "glare")
    assert [sentence.split(".")[0] for sentence in flag_sentences(flags)] == [
        "The photo is blurred",
        "Shiny spots hide the skin",
    ]
