# SPDX-License-Identifier: GPL-3.0-or-later
"""Services of a desktop that only do what a test says, and remember what they were asked (python-dbusmock)."""

from dataclasses import dataclass

from desktop import Desktop
from gi.repository import GLib
from processes import wait_until

_MOCK = "org.freedesktop.DBus.Mock"


@dataclass(frozen=True)
class Call:
    """One call of a method."""

    method: str
    arguments: tuple


class MockService:
    """A service on the session bus of a light desktop, from the moment it is made."""

    def __init__(self, desktop: Desktop, name: str, interface: str = "", template: str = "") -> None:
        self.desktop = desktop
        self.name = name
        self.interface = interface or name
        self.path = "/" + self.interface.replace(".", "/")
        what = ["--template", template] if template else [name, self.path, self.interface]
        self._process = desktop.processes.start(name, ["python3", "-m", "dbusmock", "--session", *what], desktop.env)
        wait_until(name, lambda: desktop.has_name(name))

    def call(self, interface: str, method: str, arguments: GLib.Variant | None = None) -> tuple:
        """Calls one of its methods, or one of those that tell it what to do."""
        return self.desktop.call(self.name, self.path, interface, method, arguments)

    def add_method(self, method: str, takes: str, gives: str = "", code: str = "") -> None:
        """Adds a method, or gives it other code to run."""
        self.call(_MOCK, "AddMethod", GLib.Variant("(sssss)", (self.interface, method, takes, gives, code)))

    def emit(self, signal: str, signature: str, *arguments: GLib.Variant) -> None:
        """Emits a signal."""
        self.call(_MOCK, "EmitSignal", GLib.Variant("(sssav)", (self.interface, signal, signature, arguments)))

    def list_calls(self, method: str) -> list[Call]:
        """Lists the calls of a method since the last time they were forgotten."""
        return [Call(name, tuple(arguments)) for _time, name, arguments in self.call(_MOCK, "GetCalls")[0]
                if name == method]

    def forget(self) -> None:
        """Forgets all calls."""
        self.call(_MOCK, "ClearCalls")

    def stop(self) -> None:
        """Takes it from the bus."""
        self._process.terminate()
        self._process.wait()
        wait_until(f"no {self.name}", lambda: not self.desktop.has_name(self.name))


@dataclass(frozen=True)
class Notification:
    """What the notification service of GTK was asked to show."""

    id: str
    title: str
    body: str
    priority: str
    buttons: tuple[str, ...]


class GtkNotifications(MockService):
    """The notification service of GTK."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop, "org.gtk.Notifications")
        self.add_method("AddNotification", "ssa{sv}")
        self.add_method("RemoveNotification", "ss")

    def list_sent(self) -> list[Notification]:
        """Lists what was to be shown."""
        return [Notification(number, told["title"], told.get("body", ""), told["priority"],
                             tuple(button["label"] for button in told.get("buttons", ())))
                for number, told in (call.arguments[1:] for call in self.list_calls("AddNotification"))]

    def list_withdrawn(self) -> list[str]:
        """Lists the ids of what was to be withdrawn."""
        return [call.arguments[1] for call in self.list_calls("RemoveNotification")]

    def wait_for(self, title: str) -> Notification:
        """Waits until something of that title is shown."""
        return wait_until(f"a notification “{title}…”", lambda: next(
            (sent for sent in self.list_sent() if sent.title.startswith(title)), None))
