"""What all the models share."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from bel_china_graph import dates


class Model(BaseModel):
    """Frozen and strict about its fields: what travels between stages does not change on the way."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _iso_prefix(text: str) -> str:
    dates.parse(text)
    return text


PartialDate = Annotated[str, AfterValidator(_iso_prefix)]
"""An ISO 8601 prefix as precise as the source: `2021`, `2021-04` or `2021-04-15`."""
