# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told of a window, asked for over its bus at the moment of asking.

Nothing is cached: a node is an address, and what it says is what the program says now. What is gone by
then is a Gone, which whoever waits for something need not care about.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gi.repository import Gio, GLib
from processes import Gone, wait_until

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"

# No window is larger.
LARGEST = 32767

# The numbers of AtspiStateType that tests ask for.
STATES = {
    "active": 1, "checked": 4, "enabled": 8, "expanded": 9, "focusable": 11, "focused": 12, "pressed": 20,
    "selected": 23, "sensitive": 24, "showing": 25, "visible": 30, "required": 33,
}

# What a program answers for something that it has no more, and the bus for a program that ends.
_GONE = (Gio.DBusError.UNKNOWN_METHOD, Gio.DBusError.UNKNOWN_OBJECT, Gio.DBusError.UNKNOWN_INTERFACE,
         Gio.DBusError.NO_REPLY, Gio.DBusError.SERVICE_UNKNOWN, Gio.DBusError.NAME_HAS_NO_OWNER)

_connections: dict[str, Gio.DBusConnection] = {}


@dataclass(frozen=True)
class Node:
    """One thing of a window, and all that is in it."""

    connection: Gio.DBusConnection
    owner: str
    path: str

    def _call(self, interface: str, method: str, arguments: GLib.Variant | None = None) -> tuple:
        try:
            answer = self.connection.call_sync(self.owner, self.path, interface, method, arguments, None,
                                               Gio.DBusCallFlags.NONE, 10_000, None)
        except GLib.Error as error:
            if any(error.matches(Gio.dbus_error_quark(), code) for code in _GONE):
                raise Gone(f"{method} of {self.path}: {error.message}") from error
            raise
        return answer.unpack()

    def _get(self, interface: str, name: str) -> object:
        return self._call("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, name)))[0]

    @property
    def name(self) -> str:
        """What is read out for it."""
        return str(self._get(ACCESSIBLE, "Name"))

    @property
    def description(self) -> str:
        """What is read out after the name, if anything."""
        return str(self._get(ACCESSIBLE, "Description"))

    @property
    def role(self) -> str:
        """What kind of thing it is, such as “button”."""
        return self._call(ACCESSIBLE, "GetRoleName")[0]

    @property
    def states(self) -> set[str]:
        """The names of the states that it is in, of those this module knows."""
        low, high = self._call(ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        return {name for name, number in STATES.items() if bits >> number & 1}

    @property
    def children(self) -> list["Node"]:
        """What is directly in it."""
        return [Node(self.connection, owner, path)
                for owner, path in self._call(ACCESSIBLE, "GetChildren")[0] if not path.endswith("/null")]

    @property
    def text(self) -> str:
        """All that is written in it, of a label or an entry."""
        return self._call("org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, -1)))[0]

    @property
    def extents(self) -> tuple[int, int, int, int]:
        """Its place in the window and its size, which is nothing while it has no place."""
        x, y, width, height = self._call(COMPONENT, "GetExtents", GLib.Variant("(u)", (1,)))[0]
        # GTK leaves the numbers as they are in memory for what was never laid out.
        if not (0 <= width <= LARGEST and 0 <= height <= LARGEST):
            return (0, 0, 0, 0)
        return (x, y, width, height)

    def write(self, text: str) -> None:
        """Replaces what is written in an entry."""
        self._call("org.a11y.atspi.EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))

    def press(self, action: str | None = None) -> None:
        """Does what a click on it would do, or another of its actions."""
        number = 0 if action is None else self.actions.index(action)
        self._call(ACTION, "DoAction", GLib.Variant("(i)", (number,)))

    @property
    def actions(self) -> list[str]:
        """The names of what can be done with it."""
        count = self._get(ACTION, "NActions")
        assert isinstance(count, int)
        return [self._call(ACTION, "GetName", GLib.Variant("(i)", (i,)))[0] for i in range(count)]

    def walk(self) -> Iterator["Node"]:
        """Goes through it and all that is in it and showing, in the order of reading."""
        yield self
        try:
            children = self.children
        except (Gone, GLib.Error):
            return
        for child in children:
            yield from child.walk()

    def list(self, role: str | None = None, name: str | None = None,
             holds: Callable[["Node"], bool] | None = None) -> list["Node"]:
        """Lists what is in it and showing, of a role, with a name that begins so, or as a function says."""
        return list(self._search(role, name, holds))

    def list_names(self, role: str | None = None, name: str | None = None,
                   holds: Callable[["Node"], bool] | None = None) -> "list[str]":
        """Lists the names of what list() would list, but for what goes away in between."""
        names: list[str] = []

        def note(node: Node) -> bool:
            if holds is None or holds(node):
                names.append(node.name)
            return False

        assert self.find(role, name, note) is None
        return names

    def find(self, role: str | None = None, name: str | None = None,
             holds: Callable[["Node"], bool] | None = None) -> "Node | None":
        """Returns the first of what list() would list."""
        return next(self._search(role, name, holds), None)

    def wait_for(self, role: str | None = None, name: str | None = None,
                 holds: Callable[["Node"], bool] | None = None, timeout: float = 10.0) -> "Node":
        """Waits until there is such a thing in it."""
        return wait_until(f"{role or 'anything'} named {name!r}", lambda: self.find(role, name, holds), timeout)

    def wait_gone(self, role: str | None = None, name: str | None = None, timeout: float = 10.0) -> None:
        """Waits until there is no such thing in it any more."""
        wait_until(f"no {role or 'thing'} named {name!r}", lambda: self.find(role, name) is None, timeout)

    def _search(self, role: str | None, name: str | None,
                holds: Callable[["Node"], bool] | None) -> Iterator["Node"]:
        for node in self.walk():
            try:
                if (role is None or node.role == role) and (name is None or node.name.startswith(name)) \
                        and "showing" in node.states and (holds is None or holds(node)):
                    yield node
            except (Gone, GLib.Error):
                # It went away while we looked.
                continue

    def dump(self, depth: int = 0) -> str:
        """Writes down the tree, for the log of a test that failed."""
        try:
            states = ",".join(sorted(self.states - {"enabled", "sensitive", "visible"}))
            line = f"{'  ' * depth}{self.role} “{self.name}” {states}\n"
            return line + "".join(child.dump(depth + 1) for child in self.children)
        except (Gone, GLib.Error):
            return ""


def open_applications(session_bus: Gio.DBusConnection) -> list[Node]:
    """Lists the programs that talk to screen readers in a session."""
    address = session_bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                    Gio.DBusCallFlags.NONE, 10_000, None).unpack()[0]
    if address not in _connections:
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        _connections[address] = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
    return Node(_connections[address], REGISTRY, ROOT).children
