"""When residents joined who are named in a row: each by its own date, else by that of the enumeration."""

from bel_china_graph.extract import beside, dating
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.mentions import Mention, is_company
from bel_china_graph.extract.scene import Group, Scene
from bel_china_graph.extract.timex import When


def enumerated(
    scene: Scene, discourse: Discourse, clock: Clock, dates: dict[int, str], group: Group, company: Mention
) -> tuple[str | None, bool]:
    """Return the date of a company that an open enumeration names, and whether it is implied."""
    opened = discourse.enumeration
    assert opened is not None
    named = [m for m in scene.mentions if is_company(m)]
    others = {w.start for m in named if m is not company and (w := beside.bracketed(scene, m)) is not None}
    own = own_dates(scene, group.members).get(company.start)
    own = own or dating.choose(scene, company.start, scene.clause_span(group.clause), dates, others)
    if own and own.start in dates:
        return dates[own.start], False
    usable = [w for w in scene.whens if w.kind == "date" and w.start in dates and not w.ahead]
    said = [dates[w.start] for w in usable if w.start not in others]
    if len(said) == 1:
        return said[0], False
    later = clock.told_block == discourse.block != opened.block
    return clock.narrative if later else opened.when, True


def own_dates(scene: Scene, members: list[Mention]) -> dict[int, When]:
    """Return the dates that belong to one company alone, by its first word: "X on the 12th and Y on the 21st"."""
    low = scene.words.low
    found = beside.own_dates(scene, members)
    for member in members:
        end = member.end + (low[member.end : member.end + 1] in (['"'], ["”"]))
        if member.start not in found and low[end : end + 1] in (["on"], ["in"], [","]):
            when = beside.trailing(scene, member)
            if when is not None:
                found[member.start] = when
    dated = [w for w in scene.whens if w.kind == "date"]
    if len(dated) > 1 and len(members) > 1:  # "on 7 April X and on 12 April Y"
        led = {m.start: w for m in members for w in dated if w.end == m.start}
        found = {**led, **found} if len(led) == len(members) else found
    return found
