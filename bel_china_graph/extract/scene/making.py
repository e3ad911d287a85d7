"""A sentence's words, mentions and time expressions made into its scene."""

from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import appositions, attributes, brackets, clauses, grouping, modality, wire
from bel_china_graph.extract.scene.model import Scene
from bel_china_graph.extract.timex import When
from bel_china_graph.extract.words import Sentence, Words


def make(words: Words, sentence: Sentence, mentions: list[Mention], whens: list[When]) -> Scene:
    """Return the scene of a sentence, with attributes absorbed and lists grouped.

    Args:
        words: the section's words.
        sentence: the sentence.
        mentions: its mentions in order; those kept are completed by what their neighbours say of them.
        whens: its time expressions in order.
    """
    start = wire.dateline_end(words, sentence, mentions, whens)
    told = [m for m in mentions if m.start >= start and not wire.is_source(words, m)]
    scene = Scene(words, sentence, told, [w for w in whens if w.start >= start])
    scene.clause_starts, scene.clause_ids = clauses.number(scene)
    scene.mentions = appositions.join(words, attributes.absorb(scene))
    scene.groups = grouping.find(scene)
    scene.bracket_dates = brackets.dates(scene)
    scene.planned, scene.denied, scene.ended = modality.find(scene, start)
    return scene
