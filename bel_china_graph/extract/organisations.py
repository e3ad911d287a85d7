"""Mentions of organisations, by their form: head nouns, legal forms, quotation marks, known names.

A name is a run of words written large, joined by "of", "and" and the like. Its head noun tells the label; a run
without one is a name of unknown kind, which may still be a company where a sentence speaks of it as one.
"""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.gazetteer import gazetteer
from bel_china_graph.extract.lexicon import Match, PhraseTable
from bel_china_graph.extract.mentions import Mention, MentionKind
from bel_china_graph.extract.words import Words
from bel_china_graph.ids import fold

_OPEN, _CLOSE = {'"', "“", "«", "„", "``"}, {'"', "”", "»", "“", "''"}
_ACRONYM = re.compile(r"[A-ZА-Я][A-ZА-Яa-z&-]*[A-ZА-Я]{1,}[A-Za-z-]*|[A-Z]{2,}")
_NAMED_AFTER = (["named", "after"], ["named", "for"], ["im", "."], ["im."])


@dataclass(slots=True)
class _Run:
    """Words `start` to `end` written large; `core_end` is where the name ends before a legal form."""

    start: int
    end: int
    label: str = ""
    form_country: str | None = None
    has_form: bool = False


class OrganisationFinder:
    """Finds the organisations and the names of unknown kind in a section. Built once."""

    def __init__(self) -> None:
        data = lexicon.words("organisations")
        self._forms = PhraseTable((p, c) for c, ps in data["legal_forms"].items() for p in ps)
        self._heads = PhraseTable((p, label) for label, ps in data["heads"].items() for p in ps)
        self._research = PhraseTable((p, "research") for p in data["research"])
        self._stand_for = PhraseTable((p, "body") for p in data["stand_for"])
        self._state_bodies = PhraseTable((p, "state") for p in data["state_bodies"])
        self._joiners = set(data["joiners"])
        self._not_names = set(data["not_names"])
        self._company_nouns = set(data["company_nouns"])
        self._officials = set(data["officials"])
        self._events = set(data["events"])
        self._landmarks = set(data["landmarks"])
        self._nationality = {w: c for c, ws in data["nationality"].items() for w in ws}
        entries = [(n, k) for k in data["known"] for n in (k["name"], *k.get("aliases", ()))]
        self._demonyms: dict[str, str] = data["demonyms"]
        self._known = PhraseTable((n, k["name"]) for n, k in entries)
        self._known_forms = {fold(n) for n, _ in entries}
        self._records = {k["name"]: k for k in data["known"]}
        kinds = lexicon.words("places")["kinds"]
        self._place_kinds = {w for ws in kinds.values() for p in ws for w in p.split()}

    # ---- the pass over a section -------------------------------------------------------------------------------

    def find(self, words: Words, taken: list[bool], is_place: list[bool]) -> list[Mention]:
        """Return organisations and names among the words not taken, marking the words they take.

        Args:
            words: the section.
            taken: per word, whether another mention (a date) holds it.
            is_place: per word, whether the gazetteer knows a place there.
        """
        found: list[Mention] = []
        i, n = 0, len(words.text)
        while i < n:
            if taken[i]:
                i += 1
                continue
            mentions = self._at(words, i, taken, is_place)
            if not mentions:
                i += 1
                continue
            found.extend(mentions)
            for mention in mentions:
                for k in range(mention.start, mention.end):
                    taken[k] = True
            i = max(m.end for m in mentions)
        return found

    def _at(self, words: Words, i: int, taken: list[bool], is_place: list[bool]) -> list[Mention]:
        known = self._known_at(words, i)
        if known:
            return [known]
        quoted = self._quoted(words, i)
        if quoted:
            return [quoted]
        form_first = self._form_first(words, i, taken, is_place)
        if form_first:
            return [form_first]
        run_end = self._run_end(words, i, taken, is_place)
        if run_end <= i:
            return []
        return self._read_run(words, i, run_end, is_place)

    # ---- known names -------------------------------------------------------------------------------------------

    def _known_at(self, words: Words, i: int) -> Mention | None:
        if not words.text[i][0].isupper() and words.text[i] not in _OPEN:
            return None
        match = self._known.at(words.low, i)
        if match is None or words.cell_of(match.start) != words.cell_of(match.end - 1):
            return None
        record = self._records[match.value]
        end = match.end
        if (
            end + 1 < len(words.text)
            and words.text[end] in ("-", "–")
            and words.glued(end)
            and words.glued(end + 1)
            and words.text[end + 1][0].isupper()
        ):
            return None  # "Belshina-Trans" is not Belshina
        single = end - i == 1
        if single and words.text[i][1:].islower() and len(words.text[i]) > 3:
            # an ordinary word may be a longer name's beginning ("Integral Systems LLC", "Horizont Holding")
            follower = words.text[end] if end < len(words.text) else ""
            if follower[:1].isupper() and not self._heads.at(words.low, end):
                return None
        # a quoted by-name belongs to the park: China-Belarus Industrial Park "Great Stone"
        while end + 2 < len(words.text) and words.text[end] in _OPEN:
            inner = self._known.at(words.low, end + 1)
            if (
                inner
                and inner.value == match.value
                and inner.end < len(words.text)
                and words.text[inner.end] in _CLOSE | {","}
            ):
                end = inner.end + 1
                if words.text[inner.end] == "," and end < len(words.text) and words.text[end] in _CLOSE:
                    end += 1
            else:
                break
        longer = self._known.at(words.low, end) if end < len(words.low) else None
        if longer and longer.value == match.value and words.cell_of(longer.start) == words.cell_of(i):
            end = longer.end
        if record["label"] == "Company" and self._goes_on(words, end):
            return None  # "Zoomlion (Central Asia) Machinery Bel" is another company
        tail = (
            self._heads.at(words.low, end) if end < len(words.low) and words.cell_of(end) == words.cell_of(i) else None
        )
        if tail and tail.value == record["label"]:
            end = tail.end
        elif tail and words.text[end][0].isupper():
            return None
        form = (
            self._forms.at(words.low, end) if end < len(words.low) and words.cell_of(end) == words.cell_of(i) else None
        )
        if form and words.text[end][0].isupper() and record["label"] == "Company":
            end = form.end
        mention = Mention(
            i,
            end,
            "organisation",
            (record["label"],),
            fold(record["name"]),
            record["name"],
            record.get("country"),
        )
        mention.key = record.get("id") or core(record["name"])
        mention.aliases = [str(a) for a in record.get("aliases", ())]
        mention.explicit = True
        return mention

    def _goes_on(self, words: Words, end: int) -> bool:
        """Whether large words go on behind a known company's name: "Huawei Technologies Bel", "Haier (Minsk) Trade"."""
        text, n = words.text, len(words.text)
        if end >= n or words.cell_of(end) != words.cell_of(end - 1):
            return False
        if text[end] == "(":
            close = next((k for k in range(end + 1, min(n - 1, end + 5)) if text[k] == ")"), None)
            if close is None or not all(w[0].isupper() for w in text[end + 1 : close]):
                return False
            end = close + 1
            if words.cell_of(end) != words.cell_of(close):
                return False
        elif self._heads.at(words.low, end):
            head = self._heads.at(words.low, end)
            assert head is not None
            return bool(
                head.end < n
                and words.cell_of(head.end) == words.cell_of(end)
                and text[end][0].isupper()
                and text[head.end][0].isupper()
                and self._forms.at(words.low, head.end) is None
                and words.low[head.end] not in self._not_names
            )
        return (
            text[end][0].isupper()
            and self._forms.at(words.low, end) is None
            and words.low[end] not in self._not_names
            and words.low[end] not in self._officials
        )

    # ---- quoted names ------------------------------------------------------------------------------------------

    def _quoted(self, words: Words, i: int) -> Mention | None:
        """LLC "Rufais", the company "Novoera Biotech", OJSC "China Engineering Corporation SAMC"."""
        if words.text[i] not in _OPEN:
            return None
        end = i + 1
        while end < len(words.text) and end < i + 10 and words.text[end] not in _CLOSE:
            end += 1
        if (
            end >= len(words.text)
            or words.text[end] not in _CLOSE
            or end == i + 1
            or words.cell_of(end) != words.cell_of(i)
        ):
            return None
        inside = range(i + 1, end - 1 if words.text[end - 1] in (",", ".") else end)
        if not inside or not words.text[i + 1][0].isupper() or any(words.text[k] in (";", "?", "!") for k in inside):
            return None
        last = inside[-1] + 1
        known = self._known_at(words, i + 1)
        if known and known.end >= last:
            known.start, known.end = i, end + 1
            if i and words.low[i - 1] in ("park", "zone") and known.label == "IndustrialPark":
                known.start = i - 1
            return known
        before_form = self._form_before(words, i)
        head_before = self._head_before(words, i)
        before = words.low[i - 1] if i else ""
        after_form = self._forms.at(words.low, end + 1) if end + 1 < len(words.low) else None
        after = self._heads.at(words.low, end + 1) if end + 1 < len(words.low) else None
        label = self._label(words, i + 1, last)
        if before_form or after_form:
            label = label if label in ("University", "IndustrialPark") else "Company"
        elif head_before:
            label = label or head_before.value
        elif before in self._company_nouns:
            label = label or "Company"
        elif after and not label:
            label = after.value
        if not label:
            return None
        start = before_form[0] if before_form else i
        stop = (
            after_form.end
            if after_form
            else (after.end if after and after.value == label and label != "Company" else end + 1)
        )
        name = words.reading(i + 1, last)
        if head_before and label == "IndustrialPark" and not self._has_head(words, i + 1, last):
            start = head_before.start  # the free economic zone "Brest"
            name = f"{name} {words.reading(head_before.start, head_before.end).title()}"
        if any(words.low[k] in ("forum", "exhibition", "week", "days") for k in inside):
            return None
        mention = Mention(start, stop, "organisation", (label,), self._key(name), name)
        mention.country = (
            country_of_name(name)
            or (before_form[1] if before_form else None)
            or (after_form.value if after_form else None)
            or None
        )
        mention.explicit = True
        return mention

    def _head_before(self, words: Words, i: int) -> Match | None:
        """Return the head noun that ends before word `i`."""
        for k in range(5, 0, -1):
            if i - k >= 0:
                match = self._heads.at(words.low, i - k)
                if match and match.end == i and words.cell_of(match.start) == words.cell_of(i):
                    return match
        return None

    def _form_before(self, words: Words, i: int) -> tuple[int, str] | None:
        """Return start and country of the legal form that ends before word `i`."""
        for k in range(5, 0, -1):
            if i - k >= 0:
                match = self._forms.at(words.low, i - k)
                if match and match.end == i and words.cell_of(match.start) == words.cell_of(min(i, len(words.low) - 1)):
                    return match.start, match.value
        return None

    def _form_first(self, words: Words, i: int, taken: Sequence[bool], is_place: Sequence[bool]) -> Mention | None:
        """OJSC Belshina, LLC Needle Med: the legal form stands first."""
        match = self._forms.at(words.low, i)
        if match is None or not (
            words.text[i].isupper() or "-" in words.text[i : match.end] or match.end - match.start > 2
        ):
            return None
        start = match.end
        if start >= len(words.text) or words.cell_of(start) != words.cell_of(i):
            return None
        if words.text[start] in _OPEN:
            return self._quoted(words, start)
        end = self._run_end(words, start, taken, is_place)
        if end <= start:
            return None
        name = words.reading(start, end)
        label = self._label(words, start, end)
        mention = Mention(
            i,
            end,
            "organisation",
            ("Company" if label != "University" else label,),
            self._key(name),
            name,
            match.value or None,
        )
        mention.explicit = True
        return mention

    # ---- runs of words written large ---------------------------------------------------------------------------

    def _starts_name(self, words: Words, i: int) -> bool:
        word = words.text[i]
        if not word[0].isupper() or (words.low[i] in self._not_names and not self._capital_inside(words, i)):
            return False
        return word[0].isalpha() and not self._opening_noun(words, i)

    def _opening_noun(self, words: Words, i: int) -> bool:
        """ "Rectors of Minsk State University", "Page of the ...": written large only because a sentence begins."""
        opening = i == 0 or words.text[i - 1] in (".", "!", "?", ":") or words.block_of(i - 1) != words.block_of(i)
        behind = words.low[i + 1] if i + 1 < len(words.low) else ""
        return opening and behind in ("of", "from") and self._heads.at(words.low, i) is None

    def _capital_inside(self, words: Words, i: int) -> bool:
        """A word like "Central" or "New" opens a name where another large word follows in mid-sentence."""
        if i + 1 >= len(words.text) or not words.text[i + 1][0].isupper():
            return False
        opening = i == 0 or words.text[i - 1] in (".", "!", "?", '"', "“") or words.cell_of(i - 1) != words.cell_of(i)
        if words.low[i] not in _ADJECTIVES:
            return False
        return not opening or self._head_follows(words, i + 1)

    def _head_follows(self, words: Words, i: int) -> bool:
        """Whether a head noun stands in the large words from `i` on ("East China Normal University")."""
        end = i
        while (
            end < len(words.text)
            and words.cell_of(end) == words.cell_of(i)
            and words.text[end][0].isupper()
            and end < i + 8
        ):
            end += 1
        return self._has_head(words, i, end, forms=False)

    def _run_end(self, words: Words, i: int, taken: Sequence[bool], is_place: Sequence[bool]) -> int:
        """Return the end of the run of large words that starts at `i` (`i` itself if none starts)."""
        if not self._starts_name(words, i):
            return i
        text, low, n = words.text, words.low, len(words.text)
        block = words.cell_of(i)
        end = k = i + 1
        while k < n and words.cell_of(k) == block and not taken[k]:
            word = text[k]
            form = self._forms.at(low, k)
            if form and (word[0].isupper() or low[k] == ","):
                end = k = form.end
                continue
            if word == "," and k + 1 < n and text[k + 1][0].isupper():
                form = self._forms.at(low, k + 1)
                if form and not (form.end < n and (text[form.end] in _OPEN or text[form.end][0].isupper())):
                    k += 1
                    continue
                break
            if (
                word[0].isupper()
                or (word[0].isdigit() and k == end and k + 1 < n and text[k + 1][0].isupper())
                or (word[0].isdigit() and (low[k - 1] in ("no.", "no", "№") or low[k - 2 : k] == ["no", "."]))
            ):
                if low[k] in _NEVER_INSIDE and not words.glued(k):
                    break
                k += 1
                end = k
                continue
            if word == "(":
                close = k + 1
                while close < n and close < k + 5 and text[close] != ")":
                    close += 1
                inside = text[k + 1 : close]
                follows = (
                    close + 1 < n
                    and words.cell_of(close + 1) == block
                    and (text[close + 1][0].isupper() or self._forms.at(low, close + 1) is not None)
                )
                if (
                    inside
                    and close < n
                    and text[close] == ")"
                    and all(w[0].isupper() for w in inside)
                    and (follows or inside == ["Group"])
                ):
                    end = k = close + 1
                    continue
                break
            if low[k] == "in" and k + 1 < n and text[k + 1][0].isupper() and not is_place[k + 1] and not taken[k + 1]:
                if (
                    self._has_head(words, i, k)
                    and low[k + 1] not in self._not_names
                    and low[k + 1] not in self._nationality
                ):
                    k += 1
                    continue
            if low[k] in self._joiners and k + 1 < n:
                if word in ("-", "–") and not words.glued(k):
                    break
                if word in ("'s", "’s") and (is_place[k - 1] or low[k - 1] in self._nationality):
                    break  # "Tianjin's Binhai District"
                nxt = k + 1
                while nxt < n and low[nxt] in self._joiners and nxt < k + 3:
                    nxt += 1
                if nxt < n and text[nxt][0].isupper() and low[nxt] not in _NEVER_INSIDE and not taken[nxt]:
                    k = nxt
                    continue
                break
            if (
                low[k] == "."
                and k + 1 < n
                and words.glued(k)
                and len(text[k - 1]) <= 2
                and (text[k + 1][0].isupper() or (low[k - 1] == "no" and text[k + 1][0].isdigit()))
            ):
                k += 1
                continue
            break
        return end

    def _read_run(self, words: Words, start: int, end: int, is_place: list[bool]) -> list[Mention]:
        """Split a run where it names several bodies, and give each part its label."""
        mentions = []
        for low, high in self._parts(words, start, end, is_place):
            mention = self._part(words, low, high, is_place)
            if mention:
                mentions.append(mention)
        return mentions

    def _parts(self, words: Words, start: int, end: int, is_place: list[bool]) -> list[tuple[int, int]]:
        """Cut a run at an "and" whose right side is a name of its own."""
        cuts = []
        k = start
        left = start
        while k < end:
            if words.low[k] in ("and", "&") and k > start and words.low[k] == "and":
                right_end = next((m for m in range(k + 1, end) if words.low[m] == "and"), end)
                open_end = bool({"of", "for"} & set(words.low[left:k]))  # "Center for Expertise and Testing"
                right_has = self._has_head(words, k + 1, right_end, forms=not open_end)
                left_has = self._has_head(words, left, k)
                right_place = k + 1 < end and is_place[k + 1]
                known = self._known.at(words.low, k + 1)
                left_place = all(is_place[m] or words.low[m] in self._place_kinds for m in range(left, k))
                if (
                    (left_has and (right_has or known or words.low[k + 1] == "the"))
                    or words.low[k - 1] in _STRONG_HEADS
                    or self._forms.at(words.low, k + 1) is not None
                    or (not left_has and right_place and right_has and k - left == 1)
                    or (right_has and k - left == 1 and _ACRONYM.fullmatch(words.text[left]) is not None)
                    or (left_has and right_place and self._place_only(words, k + 1, right_end, is_place))
                    or (left_place and k > left)
                    or (words.low[k - 2] == "of" and is_place[k - 1] and not right_place)  # "X of Grodno and Y"
                    or (known and not left_has)
                    or (not left_has and not self._has_head(words, k + 1, end))
                ):
                    cuts.append((left, k))
                    left = k + 1
                    while left < end and words.low[left] in ("the", "and"):
                        left += 1
                    k = left
                    continue
            k += 1
        cuts.append((left, end))
        return [(a, b) for a, b in cuts if b > a]

    def _place_only(self, words: Words, start: int, end: int, is_place: list[bool]) -> bool:
        return all(
            is_place[m]
            or words.low[m] in self._place_kinds
            or words.low[m] in self._nationality
            or words.low[m] in ("the", "of", "(", ")")
            for m in range(start, end)
        )

    def _has_head(self, words: Words, start: int, end: int, forms: bool = True) -> bool:
        return any(words.text[m.start][0].isupper() for m in self._heads.find(words.low, start, end)) or (
            forms and any(words.text[m.start][0].isupper() for m in self._forms.find(words.low, start, end))
        )

    def _part(self, words: Words, start: int, end: int, is_place: list[bool]) -> Mention | None:
        known = self._known_at(words, start)
        if known:
            return known
        while start < end and (words.low[start] in ("the", "a", "an")):
            start += 1
        while (
            start + 1 < end
            and words.low[start].endswith("ing")
            and self._opens(words, start)
            and (is_place[start + 1] or words.low[start + 1] in ("the", "of"))
        ):
            start += 1  # "Mentioning Sichuan Province"
        if words.low[start] in _FORMS_OF_FIRM and start + 1 < end and words.low[start + 1] not in ("of", "for"):
            known = self._known_at(words, start + 1)
            if known:
                return known  # "Holding Amkodor"
        if start and (
            words.low[start - 1] in self._officials or words.low[start] in self._officials
        ):  # "Rector N. N. of X University"
            of = next((k for k in range(start, end) if words.low[k] == "of"), None)
            if (
                of is not None
                and not self._has_head(words, start, of)
                and self._has_head(words, of + 1, end)
                and not any(is_place[start:of])
            ):
                start = of + 1
                while start < end and words.low[start] == "the":
                    start += 1
                known = self._known_at(words, start) if start < end else None
                if known:
                    return known
        titled = self._titled(words, start, end, is_place)
        if titled:
            return titled
        if any(self._state_bodies.at(words.low, k) for k in range(start, end)):
            name = words.reading(start, end)
            return Mention(start, end, "event", (), self._key(name), name)  # holds its words, is no party
        body = self._stand_for.at(words.low, start) if start < end else None
        if body and words.low[body.end : body.end + 1] == ["of"] and not self._zone_body(words, start, end):
            return None  # "the People's Government of X": `places` reads it
        while start + 2 < end and words.low[start] in self._demonyms and words.low[start + 1] == "the":
            start += 2  # "in English the X Park"
        of = next((k for k in range(start, end) if words.low[k] == "of"), None)
        if of is not None and not self._has_head(words, start, of):
            after = of + 2 if words.low[of + 1 : of + 2] == ["the"] else of + 1
            known = self._known_at(words, after) if after < end else None
            if known and known.label == "IndustrialPark":
                return known  # "Digest of the X Park"
        start, nation = self._strip_nation(words, start, end)
        if start >= end or self._adjectives_only(words, start, end):
            return None
        zone = self._zone_body(words, start, end)
        if zone:
            known = self._known_at(words, zone)
            if known:
                known.start = start
                return known
            part = self._part(words, zone, end, is_place)
            if part:
                part.start = start
            return part
        if self._place_only(words, start, end, is_place) and not self._has_head(words, start, end):
            return None
        stand = next((m for m in self._stand_for.find(words.low, start, end) if words.text[m.start][0].isupper()), None)
        if stand and is_place[start] and not self._named_body(words, stand.end, end):
            return None  # the place's own government stands for it: `places` reads it
        form = next((m for m in self._forms.find(words.low, start, end)), None)
        if form and start < form.start and form.end < end and words.low[form.end] in self._joiners:
            end = form.end  # "Lanhai Optics Co., Ltd. of Wuhan"
        core_end = end
        has_form = False
        country = nation
        if form and form.end == end and form.start > start:
            core_end, has_form = form.start, True
            country = nation or country_of_name(words.reading(start, form.start)) or form.value or None
            while core_end > start and words.text[core_end - 1] == ",":
                core_end -= 1
        label = self._label(words, start, core_end)
        if has_form and label not in ("University",):
            label = "Company"
        lower_head = None
        if not label:
            lower_head = self._lower_head(words, end)
            if lower_head:
                label = lower_head[1]
        if label == "Company" and not has_form:
            end = core_end = self._without_seat(words, start, core_end, is_place)
        if self._is_event(words, start, core_end):
            return Mention(start, end, "event", (), "", words.reading(start, core_end))
        if form and not has_form and form.end < end and not label:
            start, has_form, label = (
                form.end,
                True,
                "Company",
            )  # "Belarusian-Latvian LLC SMD Bai": the form stands inside
        end, named_after = self._named_after(words, end)
        core_end = end if named_after else core_end
        name = words.reading(start, core_end)
        head = self._head_before(words, start) if not label else None
        if head and head.value == "IndustrialPark":
            label = head.value  # "the special economic zone X"
        if not label and end - start > 1 and words.blocks[words.block_of(start)].text.isupper():
            return None  # a title in capitals
        if not label:
            person = self._is_person(words, start, end)
            if not person and self._ordinary(words, start, end):
                return None
            kind: MentionKind = "person" if person else "name"
            return Mention(start, end, kind, () if person else ("Company",), self._key(name), name, country)
        if core_end - start == 1 and words.low[start] in _BARE_HEADS:
            return None
        mention = Mention(start, end, "organisation", (label,), self._key(name), name, country)
        mention.explicit = has_form or label != "Company" or lower_head is None
        return mention

    def _titled(self, words: Words, start: int, end: int, is_place: list[bool]) -> Mention | None:
        """A person behind a title and its place: "the mayor of Guiyang Tang Huaming", "Brest Governor Ivan Petrov"."""
        if start >= end or self._has_head(words, start, end):
            return None
        name = start
        while name < end and (is_place[name] or words.low[name] in self._place_kinds):
            name += 1
        behind_title = start > 1 and words.low[start - 1] == "of" and words.low[start - 2] in _HEADS_OF_PLACES
        titled = name < end and words.low[name] in self._officials and "of" not in words.low[name:end]
        if not (titled or (behind_title and name > start)) or not 0 < end - name <= 5:
            return None
        return Mention(name, end, "person", (), "", words.reading(name, end))

    def _without_seat(self, words: Words, start: int, end: int, is_place: list[bool]) -> int:
        """ "Shenglong Biotech of Chengdu": the city behind a whole name is no part of it ("Bank of China" is whole)."""
        of = next((k for k in range(start + 2, end - 1) if words.low[k] == "of"), None)
        if of is None or not all(is_place[of + 1 : end]) or words.low[of - 1] in _STRONG_HEADS:
            return end
        return end if any(words.low[k] in self._nationality for k in range(of + 1, end)) else of

    def _is_event(self, words: Words, start: int, end: int) -> bool:
        """A forum, a fair, a programme, a law: named, but no body."""
        if self._has_head(words, start, end):
            return words.low[end - 1] in self._events and not {"of", "for"} & set(words.low[start:end])
        return words.low[end - 1] in self._landmarks or any(w in self._events for w in words.low[start:end])

    @staticmethod
    def _opens(words: Words, i: int) -> bool:
        """Whether a word opens a sentence."""
        return i == 0 or words.text[i - 1] in _OPENERS or words.cell_of(i - 1) != words.cell_of(i)

    def _zone_body(self, words: Words, start: int, end: int) -> int:
        """ "the Administrative Committee of the X Free Trade Zone": where the zone's name starts, 0 if it is none."""
        k = start
        while k < end and words.low[k] not in ("of", "for"):
            if words.low[k] not in _BODIES:
                return 0
            k += 1
        if k == start or k >= end:
            return 0
        k += 1
        while k < end and words.low[k] == "the":
            k += 1
        if k < end and self._label(words, k, end) == "IndustrialPark":
            return k
        known = self._known_at(words, k) if k < end else None
        return k if known and known.label == "IndustrialPark" else 0

    def _named_body(self, words: Words, start: int, end: int) -> bool:
        return start < end and words.text[start][0].isupper() and self._has_head(words, start, end)

    def _strip_nation(self, words: Words, start: int, end: int) -> tuple[int, str | None]:
        """A nationality at the head of a name belongs to it only where a head noun follows in the name."""
        if words.low[start] in self._nationality and start + 1 < end and words.text[start + 1] not in ("-", "–"):
            nation = self._nationality[words.low[start]]
            adjective = words.low[start] in ("chinese", "belarusian", "belorussian", "byelorussian")
            if adjective and not self._has_head(words, start + 1, end):
                return start + 1, nation
            return start, nation
        if end - start == 1 and words.low[start] in self._nationality:
            return end, None
        return start, None

    def _lower_head(self, words: Words, end: int) -> tuple[int, str] | None:
        """ "Tsinghua university", "the BELDZI factory": a head noun in small letters right behind the name."""
        if end < len(words.low) and words.cell_of(end) == words.cell_of(end - 1):
            match = self._heads.at(words.low, end)
            if match and words.low[end] not in (
                "group",
                "works",
                "union",
                "trade",
                "trading",
                "office",
                "school",
                "capital",
                "trust",
                "logistics",
                "dairy",
                "machinery",
                "insurance",
                "railway",
                "library",
                "museum",
            ):
                return match.end, match.value
        return None

    def _named_after(self, words: Words, end: int) -> tuple[int, bool]:
        """... named after F. Skorina: part of the name."""
        for opening in _NAMED_AFTER:
            k = end + len(opening)
            if words.low[end:k] == opening:
                while k < len(words.text) and words.cell_of(k) == words.cell_of(end):
                    initial = words.low[k] == "." and len(words.text[k - 1]) == 1
                    if not (words.text[k][0].isupper() or initial or words.low[k] == "the"):
                        break
                    k += 1
                return k, True
        return end, False

    def _label(self, words: Words, start: int, end: int) -> str:
        """The label that a name's head noun gives: the last head before the first "of", else the first after."""
        segments = []
        left = start
        for k in range(start, end + 1):
            if k == end or words.low[k] in ("of", "for"):
                segments.append((left, k))
                left = k + 1
        for index, (low, high) in enumerate(segments):
            heads = [m for m in self._heads.find(words.low, low, high) if words.text[m.start][0].isupper()]
            if not heads:
                continue
            label = heads[-1].value
            first = index == 0
            if label == "University" and words.low[heads[-1].end - 1] in (
                "institute",
                "academy",
                "institutes",
                "academies",
            ):
                if any(True for _ in self._research.find(words.low, start, end)):
                    return "Organization"
            if not first and label in ("Company",):
                return ""
            return label
        return ""

    def _is_person(self, words: Words, start: int, end: int) -> bool:
        """A name behind a title or before "said": people are no nodes."""
        before = words.low[start - 1] if start else ""
        after = words.low[end] if end < len(words.low) else ""
        length = end - start
        if before in self._officials or before in (
            "minister",
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "dr",
            "dr.",
            "prof",
            "prof.",
            "professor",
            "academician",
            "ambassador",
            "premier",
            "engineer",
            "scientist",
            "writer",
            "comrade",
            "gardener",
            "poet",
            "artist",
            "coach",
            "student",
            "manager",
            "journalist",
            "expert",
            "analyst",
        ):
            return True
        if after in (
            "said",
            "says",
            "noted",
            "told",
            "stressed",
            "added",
            "explained",
            "emphasised",
            "emphasized",
            "stated",
            "recalled",
            "believes",
            "reminded",
        ):
            return length <= 3
        if before in ("said", "says", "noted", "added", "stressed", "explained", "according"):
            return length <= 3 and length > 1
        if length in (2, 3) and after == "," and end + 1 < len(words.low):
            if words.low[end + 1] in self._officials or (
                words.low[end + 1] in ("the", "its", "deputy", "first", "vice")
                and end + 2 < len(words.low)
                and words.low[end + 2] in self._officials
            ):
                return True
        return False

    def _ordinary(self, words: Words, start: int, end: int) -> bool:
        """A single word that is written large only because it opens a sentence, or a lone letter or legal form."""
        word = words.text[start]
        if end - start > 1:
            return False
        if len(word) < 2 or self._forms.at(words.low, start):
            return True
        if any(c.isupper() for c in word[1:]):
            return False
        if not self._opens(words, start):
            return False
        cell = words.cell_of(start)
        alone = (start == 0 or words.cell_of(start - 1) != cell) and (
            end == len(words.text) or words.cell_of(end) != cell
        )
        if alone and words.blocks[words.block_of(start)].kind == "row":
            return False  # a cell of its own
        follower = words.low[end] if end < len(words.low) else ""
        return word.lower().endswith(("ly", "ing", "ed", "s")) or follower not in _AFTER_SUBJECT

    def _adjectives_only(self, words: Words, start: int, end: int) -> bool:
        """ "Chinese-Belarusian-Swiss", "Swiss": adjectives of countries are no names."""
        return all(
            w in self._demonyms or w in self._nationality or w in _COMPASS or w in ("-", "–", "and")
            for w in words.low[start:end]
        )

    def _key(self, name: str) -> str:
        return core(name)


_ADJECTIVES = lexicon.wordset("name_adjectives")
_STRONG_HEADS = lexicon.wordset("closing_heads")
_BODIES = lexicon.wordset("zone_bodies")
_NEVER_INSIDE = lexicon.wordset("never_inside_names")
_BARE_HEADS = lexicon.wordset("bare_heads")
_HEADS_OF_PLACES = lexicon.wordset("heads_of_places")
_FORMS_OF_FIRM = lexicon.wordset("forms_of_firm")
_COMPASS = lexicon.wordset("compass")

_OPENERS = {".", "!", "?", '"', "“", ":", ";", "-", "–", "—", "...", "…", "(", "|"}
_AFTER_SUBJECT = lexicon.wordset("after_subject")

_ZONE_WORDS = lexicon.wordset("zone_words")


@functools.cache
def _legal_forms() -> re.Pattern[str]:
    """All legal forms, folded, the longest first."""
    forms = {fold(f) for fs in lexicon.words("organisations")["legal_forms"].values() for f in fs}
    return re.compile(r"\b(" + "|".join(sorted(forms, key=lambda f: (-len(f), f))) + r")\b")


def core(name: str) -> str:
    """Return the key of an organisation's name: folded, without legal forms."""
    folded = fold(name)
    bare = " ".join(_legal_forms().sub(" ", folded).split())
    zone = [w for w in bare.split() if w not in _ZONE_WORDS]
    if zone and len(zone) < len(bare.split()) and re.search(r"\b(zone|fez|sez)\b", bare):
        return " ".join((*zone, "zone"))  # "FEZ Mogilev", "Mogilev Free Economic Zone"
    return bare or folded


def country_of_name(name: str) -> str | None:
    """Return the country that the words of a name tell: its adjective, else the place in it, `None` if unclear."""
    low = fold(name.split(" named ")[0]).split()  # a dedication says nothing of the place
    nationality: dict[str, str] = {w: c for c, ws in lexicon.words("organisations")["nationality"].items() for w in ws}
    nations = {nationality[w] for w in low if w in nationality}
    if len(nations) == 1:
        return nations.pop()
    if len(nations) > 1:
        return None
    places = gazetteer()
    for size in (3, 2, 1):
        for i in range(len(low) - size + 1):
            candidates = places.folded(" ".join(low[i : i + size]))
            if candidates and not candidates[0].weak and (len(low[i]) > 3 or size > 1):
                return candidates[0].country
    return None
