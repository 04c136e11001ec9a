# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for the portal of the desktop, which is asked about the background and answers as a test wants."""

from desktop import APP_ID, Desktop
from gi.repository import GLib
from processes import wait_until

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
BACKGROUND = "org.freedesktop.portal.Background"
REGISTRY = "org.freedesktop.host.portal.Registry"
REQUEST = "org.freedesktop.portal.Request"
MOCK = "org.freedesktop.DBus.Mock"

YES = (0, {"background": True, "autostart": True})
NO = (0, {"background": False, "autostart": False})
# What is said when the person closes the question of the portal, or says no to it.
CANCELLED = (1, {"background": False, "autostart": False})
FAILED = (2, {})

_REFUSAL = "raise dbus.exceptions.DBusException('App info not found', name='org.freedesktop.portal.Error.Failed')"


class Portal:
    """Takes the place of xdg-desktop-portal on the session bus of a desktop."""

    def __init__(self, desktop: Desktop, is_known: bool = True) -> None:
        self.desktop = desktop
        desktop.processes.start("portal", ["python3", "-m", "dbusmock", NAME, PATH, BACKGROUND], desktop.env)
        wait_until("the stand-in of the portal", lambda: desktop.has_name(NAME))
        self._add_method(REGISTRY, "Register", "sa{sv}", "", "" if is_known else _REFUSAL)
        self._add_method(BACKGROUND, "RequestBackground", "sa{sv}", "o", f"ret = dbus.ObjectPath('{PATH}/request')")

    def list_calls(self, method: str) -> list[tuple]:
        """Lists what a method was called with."""
        calls = self._call(PATH, "GetCalls", None)[0]
        return [tuple(arguments) for _time, name, arguments in calls if name == method]

    def wait_for_request(self, number: int = 1) -> dict:
        """Waits until it was asked so often, and returns what was asked last."""
        wait_until("a request for the background", lambda: len(self.list_calls("RequestBackground")) == number)
        return self.list_calls("RequestBackground")[-1][1]

    def answer(self, request: dict, answer: tuple[int, dict]) -> None:
        """Answers a request: at the place that its sender and its token say."""
        owner = self.desktop.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                  "GetNameOwner", GLib.Variant("(s)", (APP_ID,)))[0]
        path = f"{PATH}/request/{owner[1:].replace('.', '_')}/{request['handle_token']}"
        self._call(PATH, "AddObject", GLib.Variant("(ssa{sv}a(ssss))", (path, REQUEST, {}, [])))
        code, results = answer
        values = {name: GLib.Variant("b", value) for name, value in results.items()}
        arguments = [GLib.Variant("u", code), GLib.Variant("a{sv}", values)]
        # As the real one does: to the program that asked, which listens to nothing else.
        self._call(path, "EmitSignalDetailed", GLib.Variant("(sssava{sv})", (
            REQUEST, "Response", "ua{sv}", arguments, {"destination": GLib.Variant("s", owner)})))

    def _add_method(self, interface: str, name: str, takes: str, gives: str, code: str) -> None:
        self._call(PATH, "AddMethod", GLib.Variant("(sssss)", (interface, name, takes, gives, code)))

    def _call(self, path: str, method: str, arguments: GLib.Variant | None) -> tuple:
        return self.desktop.call(NAME, path, MOCK, method, arguments)
