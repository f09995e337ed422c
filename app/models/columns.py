"""Column types that mean the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, Dialect, LargeBinary, Numeric, String, Text, TypeDecorator, Uuid
from sqlalchemy.types import TypeEngine

from app.card_free import card_free

MONEY_PLACES = 4  # dinars of Kuwait and Bahrain have three, prices of single units sometimes four
_UNIT = Decimal(1).scaleb(-MONEY_PLACES)


class Key(TypeDecorator[UUID]):
    """A UUID in sixteen bytes."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[UUID] | TypeEngine[bytes]:
        """Use PostgreSQL's own type, and bytes elsewhere."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(Uuid())
        return dialect.type_descriptor(LargeBinary(16))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> UUID | bytes | None:
        """Hand over what the engine stores."""
        return value if value is None or dialect.name == "postgresql" else value.bytes

    def process_result_value(self, value: object, _dialect: Dialect) -> UUID | None:
        """Read what the engine stored."""
        if value is None or isinstance(value, UUID):
            return value
        assert isinstance(value, bytes)  # noqa: S101  SQLite gives back what it was given
        return UUID(bytes=value)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps it as readable text and it comes back with its zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Turn any zone into UTC; a moment without one is a mistake."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Give the zone back that SQLite does not keep."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Money(TypeDecorator[Decimal]):
    """An exact amount; SQLite has no decimals, so there it is a whole number of ten-thousandths."""

    impl = Numeric(18, MONEY_PLACES)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Decimal] | TypeEngine[int]:
        """Use PostgreSQL's decimals, and whole numbers elsewhere."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(Numeric(18, MONEY_PLACES))
        return dialect.type_descriptor(BigInteger())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Decimal | int | None:
        """Hand over the exact amount; one that would have to be rounded is a mistake."""
        if value is None:
            return None
        if value != value.quantize(_UNIT):
            raise ValueError(f"an amount has at most {MONEY_PLACES} decimal places")
        return value if dialect.name == "postgresql" else int(value.scaleb(MONEY_PLACES))

    def process_result_value(self, value: Decimal | int | None, _dialect: Dialect) -> Decimal | None:
        """Give the amount back as it was."""
        return Decimal(value).scaleb(-MONEY_PLACES) if isinstance(value, int) else value


class Written(TypeDecorator[str]):
    """What people write. Whatever dialog it came from, no card number goes into the database with it."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        """Use a text of a length, or of any."""
        length: int | None = getattr(self.impl_instance, "length", None)
        return dialect.type_descriptor(String(length) if length else Text())

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """Hide card numbers."""
        return value if value is None else card_free(value)
