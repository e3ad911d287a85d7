"""Residencies: who joined a park and when, who left it, who only has to do with it."""

import pytest

from .support import graph, residents, shown

PARK = "Great Stone Industrial Park"


def said(*ties: str) -> list[str]:
    """Return "X | 2019" as the tie of X with the park, "X | Zone | 2019" as that with another."""
    found = []
    for tie in ties:
        name, _, rest = tie.partition(" | ")
        where, _, date = rest.partition(" | ") if " | " in rest or rest[:1].isalpha() else (PARK, "", rest)
        found.append(" ".join(p for p in (f"{name} -- {where}", date) if p))
    return sorted(found)


def cases(written: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return texts with their ties, which stand behind an arrow; lines that start with `#` are comments."""
    lines = [line.strip() for line in written.split("\n") if line.strip() and not line.startswith("#")]
    found: list[tuple[str, tuple[str, ...]]] = []
    text: list[str] = []
    for line in lines:
        if line.startswith("=>"):
            found.append((" ".join(text), tuple(tie.strip() for tie in line[2:].split(";") if tie.strip())))
            text = []
        else:
            text.append(line)
    return found


JOINED = """
# daughters: the company behind the comma joins, not its parent
A subsidiary of the Shanghai group Lanmao, Lanmao Bel LLC, joined Great Stone in May 2020.
    => Lanmao Bel | 2020-05
The subsidiary of Weichai, Orsha Motors, was registered as a resident of Great Stone in April 2018.
    => Orsha Motors | 2018-04
Geely's subsidiary in Great Stone, Geely Parts Bel LLC, has been a resident since 2019.
    => Geely Parts Bel | 2019
Its founders include Suzhou Aqua Group, and Lanmao Machinery Company supplies Great Stone.
    =>
# fronted "besides" is no list
Besides Alpha Rotor LLC, Beta Glass LLC became a resident of Great Stone in 2020.
    => Beta Glass | 2020
# papers handed to who heads a company
The certificate of resident was presented to Zhang Wei, director of Beta Glass LLC, on 3 June 2021 in Great
Stone.
    => Beta Glass | 2021-06-03
The director of Beta Glass LLC presented a book to the administration of Great Stone on 3 June 2021.
    =>
On 5 June 2020 the administration decided to grant Altan Foods LLC the status of a resident of Great Stone.
    => Altan Foods | 2020-06-05
# clauses that leave out the verb
In 2016 Beta Glass became a resident of FEZ Gomel-Raton, and in 2019 Polesie Fibre.
    => Beta Glass | Gomel-Raton Free Economic Zone | 2016; Polesie Fibre | Gomel-Raton Free Economic Zone | 2019
Beta Glass LLC got residency in Great Stone in May 2018 and Lida Lasers LLC in June.
    => Beta Glass | 2018-05; Lida Lasers | 2018-06
Beta Glass LLC became a resident of Great Stone in May 2018 and rented a hall in June.
    => Beta Glass | 2018-05
# passive admissions and lists
Beta Glass LLC became a resident of Great Stone in 2016. Lida Lasers Ltd. was taken in two years later.
    => Beta Glass | 2016; Lida Lasers | 2018
Two residents of Great Stone are Chinese: Beta Glass, which was registered as a resident in 2015, and Lida
Lasers, which was added to the list three years later.
    => Beta Glass | 2015; Lida Lasers | 2018
Lida Lasers was taken in tow by Beta Glass near Great Stone in 2018.
    =>
Lida Lasers Ltd. was accepted by the customers of Great Stone in 2018.
    =>
The institute and the Beta Glass Company register a joint venture. Great Stone is near.
    =>
# counts have dates of their own
As of 1 January 2020, Great Stone had 60 residents, including Huawei and Alpha Rotor LLC.
    => Huawei; Alpha Rotor
At the end of 2020 Great Stone had 60 residents, including Huawei.
    => Huawei
Alpha Rotor LLC is the 60th resident of Great Stone as of 1 January 2020.
    => Alpha Rotor | 2020-01-01
# lists with a noun before a name
In 2021 residents of Great Stone became Human Dental, the freight operator Gate BLR and the Vitebsk startup
Sky Vit.
    => Human Dental | 2021; Gate BLR | 2021; Sky Vit | 2021
Zoomlion, Weichai and other residents of Great Stone showed their machines.
    => Zoomlion; Weichai
Zoomlion, Weichai and others saw residents of Great Stone.
    =>
# pronouns
Beta Glass LLC was set up by China Telecom in 2018; it was registered as a resident of Great Stone on 3 June
2019.
    => Beta Glass | 2019-06-03
In January Beta Glass became a resident of Great Stone. February 2020 brought Lida Lasers and Sino Tech.
    => Beta Glass | 2020-01; Lida Lasers | 2020-02; Sino Tech | 2020-02
# who was founded by another, who has the status
Kunpeng Optik is the parent of Optik Bel LLC, which has had the status of resident of Great Stone since 2019.
    => Optik Bel | 2019
Optik Bel LLC, set up by Kunpeng Optik, which makes lenses, became a resident of Great Stone in 2019.
    => Optik Bel | 2019
# entering a park, and its market
Nordwood entered Great Stone back in 2016.
    => Nordwood | 2016
The High-Tech Park took Softline Minsk into its ranks in 2017.
    => Softline Minsk | High-Tech Park | 2017
Nordwood LLC, which hopes to enter Great Stone in 2025, makes doors.
    => Nordwood | 2025 planned
Nordwood entered the Great Stone market of doors in 2016.
    =>
# each with its date before it
On 7 April 2021 Nordwood LLC and on 12 April Belkraft LLC became residents of Great Stone.
    => Nordwood | 2021-04-07; Belkraft | 2021-04-12
# other registers
The tax office registered Nordwood LLC on 3 May 2020; it leases a hall in Great Stone.
    =>
# other zones
The free economic zone "Minsk" admitted the firm "Orient Lamps" on 14 October 2015.
    => Orient Lamps | Minsk Free Economic Zone | 2015-10-14
Beta Glass LLC has belonged to the Brest FEZ since 2017.
    => Beta Glass | Brest Free Economic Zone | 2017
# who only has to do with a park
China CAMC Engineering built the first stage of Great Stone in 2017.
    =>
Dongfang Electric supplied turbines to Alpha Rotor LLC, a resident of Great Stone.
    => Alpha Rotor
China Construction Bank granted a loan to the resident of Great Stone Alpha Rotor LLC.
    => Alpha Rotor
The founder of Alpha Rotor LLC, a resident of Great Stone since 2018, is the Chinese company Hubei Rotor.
    => Alpha Rotor | 2018
Belarusbank finances residents of Great Stone.
    =>
# a date in brackets or in a relative clause is no date of joining, or is
On July 20, 2023 the resident Beta Glass of Great Stone signed a contract.
    => Beta Glass
Beta Glass LLC obtained resident status in Great Stone in 2016 (in the same year Lida Lenses OJSC refused to
enter).
    => Beta Glass | 2016
# who stands behind "joined by"
In 2018 the Great Stone park was joined by Alpha Rotor LLC and the Austrian firm Beta Glass.
    => Alpha Rotor | 2018; Beta Glass | 2018
In May 2018 Alpha Tech LLC became a resident of Great Stone. In June it was joined by Nano Pektin LLC, founded
by Kedr LLC.
    => Alpha Tech | 2018-05; Nano Pektin | 2018-06
In 2018 the forum in Great Stone was joined by Alpha Rotor LLC.
    =>
In 2018 Alpha Rotor was joined at the exhibition by Beta Glass LLC. Great Stone had sent both.
    =>
# whoever stands before the pronoun
The talk is about the company Alpha Rotor, which became a resident of Great Stone in July 2020.
    => Alpha Rotor | 2020-07
On July 20, 2023 the resident Beta Glass, which moved into the Great Stone park in 2020, signed a contract.
    => Beta Glass | 2020
# in an enumeration each date is that of the name beside it
Two companies joined Great Stone in May 2018. Alpha Rotor LLC (10 May 2018) will sew gowns; Beta Glass LLC, founded by
Kedr LLC, has rented a hall.
    => Alpha Rotor | 2018-05-10; Beta Glass | 2018-05
Two companies joined Great Stone in May 2018. Alpha Rotor LLC followed on 17 May and Beta Glass JSC, a joint venture,
on 25 May.
    => Alpha Rotor | 2018-05-17; Beta Glass | 2018-05-25
Three companies joined Great Stone in 2018. Alpha Rotor LLC and Beta Glass LLC complete the list together with Kedr LLC.
    => Alpha Rotor | 2018; Beta Glass | 2018; Kedr | 2018
Three companies joined Great Stone in 2018. Alpha Rotor LLC was founded together with Kedr LLC.
    => Alpha Rotor | 2018
# who followed, with or without a verb
Alpha Rotor LLC became a resident of Great Stone in 2009. Beta Glass LLC followed in 2014, Kedr LLC
two years later. Since December 2017 there has also been Nano Pektin LLC.
    => Alpha Rotor | 2009; Beta Glass | 2014; Kedr | 2016; Nano Pektin | 2017-12
Alpha Rotor LLC became a resident of Great Stone in 2009. Beta Glass LLC followed the example of others and
moved to Minsk.
    => Alpha Rotor | 2009
Alpha Rotor LLC became a resident of Great Stone in 2011. The second, Beta Glass LLC, appeared in 2016, and a year after
that both were joined by Kedr LLC.
    => Alpha Rotor | 2011; Beta Glass | 2016; Kedr | 2017
# in a row the resident's noun is said once
In 2019 the 50th resident of Great Stone was Alpha Rotor LLC, the 51st the firm Beta Glass, and in 2020 the
60th Kedr LLC.
    => Alpha Rotor | 2019; Beta Glass | 2019; Kedr | 2020
The resident of Great Stone Alpha Rotor LLC was the first customer, the second was Kedr LLC.
    => Alpha Rotor
# a label before a colon
The newcomers of Great Stone in 2019: the furniture maker Alpha Rotor; Beta Glass Co., Ltd.; Kedr CJSC.
Leavers: Nano Pektin LLC.
    => Alpha Rotor | 2019; Beta Glass | 2019; Kedr | 2019
Great Stone grew in May 2019. Resident No. 66: Alpha Rotor LLC, a maker of trailers.
    => Alpha Rotor | 2019-05
The residents of Great Stone were told: Alpha Rotor LLC has no work for them.
    =>
# the company named right before
Great Stone has many firms. Alpha Rotor LLC (Wuhan). Resident since 8 February 2021. 24 employees.
    => Alpha Rotor | 2021-02-08
Three residents were registered in Great Stone. They are Alpha Rotor LLC and Kedr LLC. Both were registered in
July 2021.
    => Alpha Rotor | 2021-07; Kedr | 2021-07
# a plan beside a name is none to join
In April 2022, Alpha Rotor LLC, a firm with Chinese capital that intends to make lenses, was registered as a resident of
Great Stone.
    => Alpha Rotor | 2022-04
In April 2022 the number of residents of the Great Stone park grew by two more. Alpha Rotor LLC will produce pipes, and
Beta Glass LLC, a daughter of Kedr LLC, will assemble pumps.
    => Alpha Rotor | 2022-04; Beta Glass | 2022-04
In April 2022 the revenue of the residents of Great Stone grew by 1.7 times. Alpha Rotor LLC will produce pipes.
    =>
# dated by what was handed over before they are named
The administration of the Great Stone park has registered two new residents. Their certificates were handed over on
26 July 2022 by the deputy head of the administration, Andrei Petrov. Alpha Rotor LLC will assemble drills. Beta Glass
LLC will make lenses.
    => Alpha Rotor | 2022-07-26; Beta Glass | 2022-07-26
The first resident of Great Stone was Alpha Rotor, a maker of lenses, in March 2023. Beta Glass of Minsk entered in
October 2023.
    => Alpha Rotor | 2023-03; Beta Glass | 2023-10
# certificates for several
Great Stone grew in November 2023. The 23rd brought two certificates: one for Alpha Rotor, a maker of filters, and one
for Beta Glass LLC.
    => Alpha Rotor | 2023-11-23; Beta Glass | 2023-11-23
Great Stone grew in November 2023. The 23rd brought two guests: one for Alpha Rotor LLC and one for Beta Glass LLC.
    =>
# by month
In January 2018 the Austrian-Belarusian Alpha Rotor became a resident of Great Stone. In March came Beta Glass LLC.
    => Alpha Rotor | 2018-01; Beta Glass | 2018-03
In January 2018 Alpha Rotor LLC became a resident of Great Stone. In March came guests of Beta Glass LLC.
    => Alpha Rotor | 2018-01
# what goes on in the park is no company
In May 2018 Alpha Rotor LLC became a resident of Great Stone. Infrastructure is also growing.
    => Alpha Rotor | 2018-05
"""

LEFT = """
Alpha Rotor LLC and Beta Glass LLC were registered as residents of Great Stone in May 2023. Two companies were
struck off
the register.
    => Alpha Rotor | 2023-05; Beta Glass | 2023-05
Alpha Rotor LLC and Beta Glass LLC were registered as residents of Great Stone in May 2023. Later Beta Glass was struck
off the register.
    => Alpha Rotor | 2023-05
Alpha Rotor LLC, which had lost the status of a resident of Great Stone in 2018, was registered as a resident
again in 2021.
    => Alpha Rotor | 2021
Alpha Rotor LLC became a resident of Great Stone in 2017. In 2021 it was excluded from the register.
    =>
Alpha Rotor LLC became a resident of Great Stone in 2017. Beta Glass LLC joined in 2018. Two years later Alpha
Rotor gave its certificate back.
    => Beta Glass | 2018
In 2019 Alpha Tech and Nano Pektin became residents of Great Stone; Nano Pektin lost the status in 2021.
    => Alpha Tech | 2019
Nano Pektin LLC lost the status in 2021. It had been a resident of Great Stone since 2015.
    =>
Nordwood, which entered Great Stone back in 2016, gave up its resident status four years later.
    =>
Beta Glass LLC, a resident of the Great Stone park from 2016 until 2019, has moved to Borisov.
    =>
The status of resident of the park Great Stone was withdrawn from Nano Pektin LLC.
    =>
Alpha Rotor LLC became a resident of Great Stone in 2017. It was not excluded from the register.
    => Alpha Rotor | 2017
Alpha Rotor LLC became a resident of Great Stone in 2017. Nano Pektin was excluded from the register in 2020.
    => Alpha Rotor | 2017
Alpha Rotor LLC became a resident of Great Stone in 2017. It left the exhibition early.
    => Alpha Rotor | 2017
"""


@pytest.mark.parametrize(("text", "ties"), cases(JOINED))
def test_who_is_a_resident_and_since_when(text: str, ties: tuple[str, ...]) -> None:
    assert residents(text) == said(*ties)


@pytest.mark.parametrize(("text", "ties"), cases(LEFT))
def test_who_has_left_is_none(text: str, ties: tuple[str, ...]) -> None:
    assert residents(text) == said(*ties)


def test_what_a_text_takes_back_is_rejected_with_its_reason() -> None:
    found = graph(
        "Alpha Rotor LLC became a resident of Great Stone in 2017. In 2021 it was excluded from the register."
    )
    assert shown(found, "RESIDENT_OF") == []
    assert [(r.type, r.reason) for r in found.rejected] == [("RESIDENT_OF", "ended")]


@pytest.mark.parametrize(
    "text",
    [
        "Alpha Rotor LLC has applied for the status of a resident of Great Stone.",
        "Alpha Rotor LLC is a potential resident of the Great Stone park.",
        "An application for registration in the Great Stone park was submitted by Alpha Rotor LLC.",
    ],
)
def test_applicants_are_planned(text: str) -> None:
    assert residents(text) == [f"Alpha Rotor -- {PARK} planned"]


def test_a_heading_dates_the_residents_below_it() -> None:
    entries = "\n\n1. Volna Robotics LLC - robots, capital: Belarus.\n2. Altan Foods LLC - feed, capital: China.\n"
    dated = "Digest of the Great Stone park, May 2023\n\nResidents registered in May:" + entries
    assert residents(dated) == said("Volna Robotics | 2023-05", "Altan Foods | 2023-05")
    stock = "Digest of the Great Stone park, May 2023\n\nResidents as of May:" + entries
    assert residents(stock) == said("Volna Robotics", "Altan Foods")


def test_the_next_sentence_may_date_the_certificates() -> None:
    text = "Great Stone has admitted two companies: Altan Foods and Beltea Yunnan. The {} on 2 April."
    for told in ("certificates were handed over", "resident agreements were signed"):
        assert residents(text.format(told), "2024-04-03") == said(
            "Altan Foods | 2024-04-02", "Beltea Yunnan | 2024-04-02"
        )
    other = text.format("minister visited the hall")
    assert residents(other, "2024-04-03") == said("Altan Foods | 2024-04-03", "Beltea Yunnan | 2024-04-03")


def test_a_numbered_heading_asserts_the_lines_below_it() -> None:
    text = "GREAT STONE. DIGEST, NOVEMBER 2021\n\n1. {}\n5 November – Altan Foods LLC (No. 78). Feed.\n"
    assert residents(text.format("New residents")) == said("Altan Foods | 2021-11-05")
    assert residents(text.format("Visitors")) == []
