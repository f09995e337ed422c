"""Which of a customer's data need a second person, and who may see them."""

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Flag


class FieldRule(Base):
    """The rule for one part of the record or one private fact; without a row nothing special holds."""

    __tablename__ = "field_rules"

    part: Mapped[Code] = mapped_column(
        primary_key=True
    )  # "address", "number", "email", "name" or a PrivateKind
    needs_second: Mapped[Flag]
    shown_to: Mapped[Code]  # a Role: those below it never see it in full; "" is everybody
