"""What corrections did, said beside the answer."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bel_china_graph.model import CorrectionRecord


def tell_corrections(records: "Sequence[CorrectionRecord]") -> None:
    """Say of each file how many of its corrections were applied, and which were not and why."""
    from bel_china_graph.cli.output import printable, remark

    for file in dict.fromkeys(record.file for record in records):
        own = [record for record in records if record.file == file]
        idle = [record for record in own if record.idle]
        remark(f"{file}: {len(own) - len(idle)} of {len(own)} corrections applied.")
        for record in own:
            for text in _worth_knowing(record):
                remark(f"  line {record.line}: {printable(text)}")


def _worth_knowing(record: "CorrectionRecord") -> Iterator[str]:
    if record.idle:
        yield f"{record.action} {record.about}: not applied, {record.idle}. Mend or remove the entry."
    elif record.claims:
        yield f"{record.about} is taken out, and so are its ties (claims: {record.claims})."
