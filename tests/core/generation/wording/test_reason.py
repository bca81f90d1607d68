from quiz.core.generation.wording import reason


def test_what_follows_a_reason_is_no_part_of_it(make):
    fact = make.fact(
        "reason",
        "Jon Vik left Oslo in 1938 {because his boat had sunk, and lived in Rome until 1951}.",
        subject="Jon Vik",
        predicate="left Oslo in 1938",
        aux="did",
        base="leave Oslo in 1938",
    )
    known = make.known(fact)
    (card,) = reason.drafts(known, make.shelf(known.report))
    assert card.content["back"] == "Because his boat had sunk"
