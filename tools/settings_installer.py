"""Writes the part of the Windows installer in which each setting is a property, kept by upgrades."""

import uuid
from collections.abc import Iterator

from app.registry import PRESETS
from tools.settings_catalogue import Row

_SEED = uuid.UUID(
    "7d0a0f2e-4f66-5d83-9a40-6c1f6a0d3b5e"
)  # never changes, or Windows takes values for new ones
_FIRST_STEP = 201  # after AppSearch has read what the version before was given, before costs are counted


def fragment(rows: list[Row]) -> str:
    """Return settings.wxs."""
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            "<!-- Made from app/settings.py by tools.settings_reference; do not edit it by hand. -->",
            '<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">',
            "  <Fragment>",
            *_properties(rows),
            "    <InstallExecuteSequence>",
            *_steps(rows),
            "    </InstallExecuteSequence>",
            "  </Fragment>",
            "  <Fragment>",
            '    <DirectoryRef Id="INSTALLDIR">',
            *_components(rows),
            "    </DirectoryRef>",
            '    <ComponentGroup Id="Settings">',
            *(f'      <ComponentRef Id="Set_{row.public}"/>' for row in rows),
            "    </ComponentGroup>",
            "  </Fragment>",
            "</Wix>",
            "",
        ]
    )


def _properties(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        yield f'    <Property Id="{row.public}" Secure="yes"/>'
        yield f'    <Property Id="OLD_{row.public}" Secure="yes">'
        yield (
            f'      <RegistrySearch Id="Old_{row.public}" Root="HKLM" Key="{PRESETS}" Name="{row.key}"'
            ' Type="raw" Win64="yes"/>'
        )
        yield "    </Property>"
        yield f'    <CustomAction Id="Keep_{row.public}" Property="{row.public}" Value="[OLD_{row.public}]"/>'


def _steps(rows: list[Row]) -> Iterator[str]:
    for number, row in enumerate(rows, _FIRST_STEP):
        condition = f"OLD_{row.public} AND NOT {row.public}"
        yield f'      <Custom Action="Keep_{row.public}" Sequence="{number}">{condition}</Custom>'


def _components(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        guid = str(uuid.uuid5(_SEED, row.key)).upper()
        yield f'      <Component Id="Set_{row.public}" Guid="{{{guid}}}" Win64="yes">'
        yield f'        <Condition>{row.public} OR REMOVE = "ALL"</Condition>'
        yield (
            f'        <RegistryValue Root="HKLM" Key="{PRESETS}" Name="{row.key}" Type="string"'
            f' Value="[{row.public}]" KeyPath="yes"/>'
        )
        yield "      </Component>"
