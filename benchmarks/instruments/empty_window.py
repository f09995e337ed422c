"""An empty PySide6 window: what starting a Qt program in Python costs at least."""

import sys

from PySide6.QtWidgets import QApplication, QWidget


def main() -> int:
    """Show a window of the desk's size with nothing in it, until it is told to go."""
    app = QApplication(sys.argv)
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
