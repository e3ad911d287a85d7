"""Changes that must not change the answer, and changes that must: hundreds of generated documents."""

import pytest

from .frames import FRAMES, MONTHS, Frame, Names
from .support import extraction, graph, shown, ties

SEEDS = range(6)
frames = pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f"{f.type}-{f.draw}")


def check(frame: Frame, text: str, expected: list[str], date: str | None = None) -> None:
    assert ties(text, frame.type, date) == sorted(expected), text


@frames
def test_other_names_and_other_words_say_the_same(frame: Frame) -> None:
    for _, pair, day in frame.draws(SEEDS):
        for text in frame.same:
            said = text.format(a=pair.a, b=pair.b, on=day.forms()[0])
            check(frame, said[0].upper() + said[1:], [pair.tie(day.iso)])


@frames
def test_other_date_formats_say_the_same(frame: Frame) -> None:
    for _, pair, day in frame.draws(SEEDS):
        for form in day.forms():
            check(frame, frame.same[0].format(a=pair.a, b=pair.b, on=form), [pair.tie(day.iso)])


@frames
def test_a_vaguer_date_stays_as_vague(frame: Frame) -> None:
    for _, pair, day in frame.draws(SEEDS):
        text = frame.same[0].format(a=pair.a, b=pair.b, on="ON")
        month = f"{MONTHS[day.month - 1]} {day.year}"
        check(frame, text.replace("on ON", f"in {month}"), [pair.tie(day.iso[:7])])
        check(frame, text.replace("on ON", f"in {day.year}"), [pair.tie(day.iso[:4])])
        check(frame, text.replace(" on ON", ""), [pair.tie()])


@frames
def test_sentences_around_it_change_nothing(frame: Frame) -> None:
    around = (
        "{} The weather was fine.",
        "The hall was full. {}",
        "Trade between the countries grows every year. {} Many guests came.",
        "In 1987 the old library burned down.\n\n{}",
        "{}\n\nThe museum is open from Monday to Friday.",
    )
    for number, (_, pair, day) in enumerate(frame.draws(SEEDS)):
        said = frame.same[number % len(frame.same)].format(a=pair.a, b=pair.b, on=day.forms()[0])
        for other in around:
            check(frame, other.format(said[0].upper() + said[1:]), [pair.tie(day.iso)])


@frames
def test_a_footnote_in_the_middle_changes_nothing(frame: Frame) -> None:
    for _, pair, day in frame.draws(SEEDS):
        head, _, tail = frame.same[0].format(a=pair.a, b=pair.b, on=day.forms()[0]).rpartition(" on ")
        note = "¹ Lee, A. Yearbook [Electronic resource]. – 2020. – URL: <https://example.org/a>"
        text = f"A long story\n\n{head}¹\n\n{note}\n\non {tail} That is all.\n"
        check(frame, text, [pair.tie(day.iso)])
        (tie,) = [e for e in graph(text).edges if e.type == frame.type]
        (passage,) = [p for p in graph(text).evidence if p.id == tie.evidence[0]]
        assert passage.reading and "Yearbook" not in passage.reading and "Yearbook" in passage.quote
        assert [c.url for c in passage.citations] == ["https://example.org/a"]


@frames
def test_denials_say_otherwise(frame: Frame) -> None:
    for _, pair, day in frame.draws(SEEDS):
        for text in frame.denied:
            check(frame, text.format(a=pair.a, b=pair.b, on=day.forms()[0]), [])


@frames
def test_plans_say_otherwise(frame: Frame) -> None:
    for _, pair, _ in frame.draws(SEEDS):
        for text in frame.planned:
            check(frame, text.format(a=pair.a, b=pair.b), [pair.tie(status="planned")])


@frames
def test_another_year_says_otherwise(frame: Frame) -> None:
    for _, pair, day in frame.draws(SEEDS):
        text = frame.same[0].format(a=pair.a, b=pair.b, on=day.other().forms()[0])
        check(frame, text, [pair.tie(day.other().iso)])


@frames
def test_two_ties_in_either_order(frame: Frame) -> None:
    for seed in SEEDS:
        names = Names(seed)
        one, two = names.day(), names.day()
        if frame.draw == "company":
            first, second = names.company(), names.company()
            while first.a_node == second.a_node:
                second = names.company()
        else:
            first, second = names.pairs(frame.draw, 2)
        said = [frame.same[0].format(a=p.a, b=p.b, on=d.forms()[0]) for p, d in ((first, one), (second, two))]
        expected = [first.tie(one.iso), second.tie(two.iso)]
        check(frame, " ".join(said), expected)
        check(frame, "\n\n".join(reversed(said)), expected)


@pytest.mark.parametrize("draw", ["cities", "regions"])
def test_the_order_of_a_list_changes_nothing(draw: str) -> None:
    for seed in SEEDS:
        names = Names(seed)
        first, *others = names.pairs(draw, 4)
        expected = sorted(f"{first.a_node} -- {p.b_node} {2001 + i}" for i, p in enumerate(others))
        entries = [f"{p.b} ({2001 + i})" for i, p in enumerate(others)]
        kind = "regions" if draw == "regions" else "cities"
        for _ in range(3):
            names.random.shuffle(entries)
            listed = "".join(f"- {e}\n" for e in entries)
            assert ties(f"Sister {kind} of {first.a}\n\n{listed}", "TWINNED_WITH") == expected
            running = f"The sister {kind} of {first.a} are {', '.join(entries[:-1])} and {entries[-1]}."
            assert ties(running, "TWINNED_WITH") == expected, running


@frames
def test_every_passage_stands_in_the_text_and_names_the_ends(frame: Frame) -> None:
    for number, (_, pair, day) in enumerate(frame.draws(SEEDS)):
        said = frame.same[number % len(frame.same)].format(a=pair.a, b=pair.b, on=day.forms()[0])
        text = f"The hall was full. {said[0].upper() + said[1:]} Many guests came."
        found = extraction(text)
        passages = {p.id: p for p in found.evidence}
        for passage in passages.values():
            assert text[passage.start : passage.end] == passage.quote
        (claim,) = [c for c in found.claims if c.type == frame.type]
        quote = passages[claim.evidence[0]].quote
        assert pair.a_node.removesuffix(" Region") in quote and pair.b_node in quote
        assert str(day.year) in quote


def test_the_same_text_gives_the_same_answer() -> None:
    for frame in FRAMES:
        for _, pair, day in frame.draws(range(2)):
            text = frame.same[0].format(a=pair.a, b=pair.b, on=day.forms()[0])
            assert graph(text) == graph(text)
            assert shown(graph(text), frame.type) == shown(graph(text, name="other.txt"), frame.type)
