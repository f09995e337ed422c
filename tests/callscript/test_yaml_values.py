"""What YAML takes a bare word for."""

import pytest

from app.callscript.yaml_values import Scalar, scalar_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *(("", Scalar.NOTHING), ("~", Scalar.NOTHING), ("null", Scalar.NOTHING), ("nullable", Scalar.TEXT)),
        *(("true", Scalar.TRUTH), ("False", Scalar.TRUTH), ("yes", Scalar.TEXT), ("1.5", Scalar.NUMBER)),
        *(("-3", Scalar.NUMBER), ("1,5", Scalar.TEXT), ("3 a", Scalar.TEXT)),
    ],
)
def test_bare_words_are_told_apart(text: str, kind: Scalar) -> None:
    assert scalar_of(text) is kind
