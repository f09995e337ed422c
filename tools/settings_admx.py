"""Writes the templates of group policy: what can be set (ADMX), and its words in a language (ADML)."""

from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape, quoteattr

from app.registry import POLICIES
from tools.settings_catalogue import Row, Words, groups

_SPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_SCHEMA = f'xmlns="{_SPACE}" revision="1.0" schemaVersion="1.0"'
_SUPPORTED = Words("Hatif, on Windows 10 or later", "هاتف، على ويندوز 10 أو أحدث")
_ABOUT = Words("The desk of phone agents", "مكتب موظفي الهاتف")
_NAME = Words("Hatif", "هاتف")
_MOST_TEXT = 4000
Pick = Callable[[Words], str]


def admx(rows: list[Row]) -> str:
    """Return Hatif.admx."""
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            f"<policyDefinitions {_SCHEMA}>",
            '  <policyNamespaces><target prefix="hatif" namespace="Hatif.Policies"/></policyNamespaces>',
            '  <resources minRequiredRevision="1.0"/>',
            "  <supportedOn><definitions>",
            '    <definition name="SUPPORTED" displayName="$(string.SUPPORTED)"/>',
            "  </definitions></supportedOn>",
            "  <categories>",
            '    <category name="Hatif" displayName="$(string.Hatif)"/>',
            *(
                f'    <category name="Group_{group}" displayName="$(string.Group_{group})">'
                '<parentCategory ref="Hatif"/></category>'
                for group, _title in groups(rows)
            ),
            "  </categories>",
            "  <policies>",
            *(_policy(row) for row in rows),
            "  </policies>",
            "</policyDefinitions>",
            "",
        ]
    )


def adml(rows: list[Row], pick: Pick) -> str:
    """Return the words in one language."""
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            f"<policyDefinitionResources {_SCHEMA}>",
            f"  <displayName>{escape(pick(_NAME))}</displayName>",
            f"  <description>{escape(pick(_ABOUT))}</description>",
            "  <resources>",
            "    <stringTable>",
            *(
                f"      <string id={quoteattr(name)}>{escape(text)}</string>"
                for name, text in _strings(rows, pick)
            ),
            "    </stringTable>",
            "    <presentationTable>",
            *(_presentation(row, pick) for row in rows if row.kind != "boolean"),
            "    </presentationTable>",
            "  </resources>",
            "</policyDefinitionResources>",
            "",
        ]
    )


def _name(row: Row) -> str:
    return row.key.replace(".", "_")


def _policy(row: Row) -> str:
    name = _name(row)
    presentation = "" if row.kind == "boolean" else f' presentation="$(presentation.{name})"'
    value_name = f' valueName="{row.key}"' if row.kind == "boolean" else ""
    head = (
        f'    <policy name="{name}" class="Both" displayName="$(string.{name})"'
        f' explainText="$(string.{name}_Help)" key="{POLICIES}"{value_name}{presentation}>'
        f'<parentCategory ref="Group_{row.group}"/><supportedOn ref="SUPPORTED"/>'
    )
    return f"{head}{_values(row)}</policy>"


def _values(row: Row) -> str:
    name = _name(row)
    match row.kind:
        case "boolean":
            return (
                '<enabledValue><decimal value="1"/></enabledValue>'
                '<disabledValue><decimal value="0"/></disabledValue>'
            )
        case "integer":
            least, most = row.lowest or 0, row.highest if row.highest is not None else 2**31 - 1
            element = (
                f'<decimal id="{name}_value" valueName="{row.key}" minValue="{least}" maxValue="{most}"/>'
            )
        case "choice":
            items = "".join(
                f'<item displayName="$(string.{name}_{value})">'
                f"<value><string>{escape(value)}</string></value></item>"
                for value, _words in row.choices
            )
            element = f'<enum id="{name}_value" valueName="{row.key}" required="true">{items}</enum>'
        case _:
            element = f'<text id="{name}_value" valueName="{row.key}" maxLength="{_MOST_TEXT}"/>'
    return f"<elements>{element}</elements>"


def _strings(rows: list[Row], pick: Pick) -> Iterator[tuple[str, str]]:
    yield "Hatif", pick(_NAME)
    yield "SUPPORTED", pick(_SUPPORTED)
    for group, title in groups(rows):
        yield f"Group_{group}", pick(title)
    for row in rows:
        name = _name(row)
        yield name, pick(row.title)
        yield f"{name}_Help", _help(row, pick)
        for value, said in row.choices:
            yield f"{name}_{value}", pick(said)


def _help(row: Row, pick: Pick) -> str:
    fixed = Words(
        "Whoever sits at the desk sees the value and cannot change it.",
        "يرى الموظف القيمة ولا يستطيع تغييرها.",
    )
    later = Words("It takes effect at the next start.", "يسري عند التشغيل التالي.")
    built_in = Words(f"Built in: {_shown(row)}.", f"القيمة المضمنة: {_shown(row)}.")
    key = Words(f"Key: {row.key}.", f"المفتاح: {row.key}.")
    sentences = [fixed, *([later] if row.needs_restart else []), *([built_in] if _shown(row) else []), key]
    return f"{pick(row.title)}\n\n{' '.join(map(pick, sentences))}"


def _shown(row: Row) -> str:
    return str(row.default).lower() if isinstance(row.default, bool) else str(row.default)


def _presentation(row: Row, pick: Pick) -> str:
    name, label = _name(row), escape(pick(row.title))
    match row.kind:
        case "integer":
            inner = (
                f'<decimalTextBox refId="{name}_value" defaultValue="{row.default}">{label}</decimalTextBox>'
            )
        case "choice":
            place = [value for value, _words in row.choices].index(str(row.default))
            inner = f'<dropdownList refId="{name}_value" defaultItem="{place}">{label}</dropdownList>'
        case _:
            default = f"<defaultValue>{escape(str(row.default))}</defaultValue>" if row.default else ""
            inner = f'<textBox refId="{name}_value"><label>{label}</label>{default}</textBox>'
    return f'      <presentation id="{name}">{inner}</presentation>'
