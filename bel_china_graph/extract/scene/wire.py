"""What in a wire text tells of the report itself: its dateline, and the agency that reports."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.timex import When
from bel_china_graph.extract.words import Sentence, Words

_REPORTING = lexicon.wordset("reporting")
_LONGEST = 14  # words from a dateline's place to its dash


def is_source(words: Words, mention: Mention) -> bool:
    """Tell whether an agency only reports ("..., BelTA has learned"): it is no party."""
    if mention.label != "Organization":
        return False
    after = words.low[mention.end : mention.end + 3]
    return bool(_REPORTING & set(after[:2])) or (after[:1] == ["has"] and bool(_REPORTING & set(after)))


def dateline_end(words: Words, sentence: Sentence, mentions: list[Mention], whens: list[When]) -> int:
    """Return where a wire text's dateline ends ("MINSK, 12 May (Agency) - ..."), else the sentence's start."""
    first = next((m for m in mentions if m.kind == "place"), None)
    if first is None or first.start != sentence.start or not words.text[first.start].isupper():
        return sentence.start
    for k in range(first.end, min(sentence.end, first.end + _LONGEST)):
        dash = words.text[k] in ("-", "–", "—") and not words.glued(k)
        if dash and (words.text[k - 1] == ")" or any(w.end == k for w in whens)):
            return k + 1
    return sentence.start
