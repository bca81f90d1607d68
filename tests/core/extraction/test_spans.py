from quiz.core.extraction.spans import LIMIT


def test_constituents_are_offered_with_exact_spans(read):
    extraction = read("The old harbour master of Oslo sold three wooden ships to a Danish museum.")
    texts = {mention.text for mention in extraction.mentions}
    assert {"old harbour master of Oslo", "three wooden ships", "Danish museum"} <= texts


def test_no_sentence_gives_more_than_the_limit(read):
    text = ", ".join(f"the grey house of the baker of town number {i} by the wide river" for i in range(40))
    terms = [m for m in read(f"The list names {text}.").mentions if m.type == "term"]
    assert len(terms) <= 2 * LIMIT
