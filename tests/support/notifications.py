# SPDX-License-Identifier: GPL-3.0-or-later
"""The place on a light desktop where notifications arrive, and are only written down."""

import threading
from dataclasses import dataclass

from desktop import connect
from gi.repository import Gio, GLib

_INTERFACE = """<node><interface name="org.freedesktop.Notifications">
  <method name="Notify">
    <arg direction="in" type="s"/><arg direction="in" type="u"/><arg direction="in" type="s"/>
    <arg direction="in" type="s"/><arg direction="in" type="s"/><arg direction="in" type="as"/>
    <arg direction="in" type="a{sv}"/><arg direction="in" type="i"/><arg direction="out" type="u"/>
  </method>
  <method name="CloseNotification"><arg direction="in" type="u"/></method>
  <method name="GetCapabilities"><arg direction="out" type="as"/></method>
  <method name="GetServerInformation">
    <arg direction="out" type="s"/><arg direction="out" type="s"/><arg direction="out" type="s"/>
    <arg direction="out" type="s"/>
  </method>
</interface></node>"""


@dataclass(frozen=True)
class Notification:
    """What a notification says."""

    title: str
    body: str


class Notifications:
    """Takes the notifications of a session bus from the moment it is made."""

    def __init__(self, address: str) -> None:
        self.sent: list[Notification] = []
        self._context = GLib.MainContext()
        self._ready = threading.Event()
        threading.Thread(target=self._serve, args=(address,), daemon=True).start()
        if not self._ready.wait(20):
            raise TimeoutError("nobody takes notifications")

    def _serve(self, address: str) -> None:
        self._context.push_thread_default()
        bus = connect(address)
        interface = Gio.DBusNodeInfo.new_for_xml(_INTERFACE).interfaces[0]
        bus.register_object("/org/freedesktop/Notifications", interface, self._answer, None, None)
        bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                      GLib.Variant("(su)", ("org.freedesktop.Notifications", 0)), None, Gio.DBusCallFlags.NONE, -1, None)
        self._ready.set()
        GLib.MainLoop(self._context).run()

    def _answer(self, _bus: Gio.DBusConnection, _sender: str, _path: str, _interface: str, method: str,
                parameters: GLib.Variant, invocation: Gio.DBusMethodInvocation) -> None:
        if method == "Notify":
            _name, _replaced, _icon, title, body, *_rest = parameters.unpack()
            self.sent.append(Notification(title, body))
            invocation.return_value(GLib.Variant("(u)", (len(self.sent),)))
        elif method == "GetServerInformation":
            invocation.return_value(GLib.Variant("(ssss)", ("Test", "Lanyard", "1", "1.2")))
        elif method == "GetCapabilities":
            invocation.return_value(GLib.Variant("(as)", (["body", "actions"],)))
        else:
            invocation.return_value(None)
