# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of a test's own: home, buses and an installed Lanyard, and nothing of the machine's."""

import fcntl
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from accessibility import Node, open_applications
from gi.repository import Gio, GLib
from processes import Gone, Process, Processes, wait_until

APP_ID = "io.github.lanyard.Lanyard"
REMINDERS_ID = f"{APP_ID}.Reminders"

_SYSTEM_BUS = """<busconfig>
  <type>system</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/><allow own="*"/><allow send_type="method_call"/><allow send_destination="*"/>
    <allow receive_sender="*"/><allow eavesdrop="true"/>
  </policy>
</busconfig>
"""


class Unfit(Exception):
    """There is nothing here to test on."""


class Desktop:
    """What a real and a light desktop have in common; used with “with”."""

    # What may be complained of.
    excuses: tuple[str, ...] = ()

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix.resolve()
        self.place = Path(tempfile.mkdtemp(prefix="lanyard-desktop-"))
        self.logs = self.place / "logs"
        self.home = self.place / "home"
        self.env = self._make_env()
        for name in ("logs", "home", "run", "data", "config", "cache", "state"):
            (self.place / name).mkdir(mode=0o700)
        self.processes = Processes(self.logs)
        self.bus: Gio.DBusConnection

    def _make_env(self) -> dict[str, str]:
        """Of the caller's environment only what has nothing to do with desktops goes in."""
        kept = {name: os.environ[name] for name in ("TZ", "LANYARD_DEVROOT", "ASAN_OPTIONS", "UBSAN_OPTIONS")
                if name in os.environ}
        return kept | {
            # A .desktop file whose program is not found is no application to the desktop.
            "PATH": f"{self.prefix}/bin:{os.environ['PATH']}",
            "ADW_DISABLE_PORTAL": "1",
            # There always is one, whatever that of the machine is like.
            "GIO_USE_NETWORK_MONITOR": "base",
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "NO_AT_BRIDGE": "0",
            "XDG_RUNTIME_DIR": str(self.place / "run"),
            "XDG_DATA_HOME": str(self.place / "data"),
            "XDG_CONFIG_HOME": str(self.place / "config"),
            "XDG_CACHE_HOME": str(self.place / "cache"),
            "XDG_STATE_HOME": str(self.place / "state"),
            "XDG_DATA_DIRS": f"{self.prefix}/share:/usr/local/share:/usr/share",
            "XDG_CURRENT_DESKTOP": "GNOME",
            "XDG_SESSION_TYPE": "wayland",
        }

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        if kind is not None:
            self._keep_picture()
        self.processes.end()
        if kind is None:
            shutil.rmtree(self.place, ignore_errors=True)
        else:
            print(f"# the logs are kept in {self.logs}", flush=True)

    def _start(self) -> None:
        raise NotImplementedError

    def _keep_picture(self) -> None:
        """Keeps what was on the screen beside the logs, for whoever looks why a test failed."""
        try:
            (self.logs / "window.txt").write_text(self.window(timeout=1).dump())
        except (AttributeError, GLib.Error, TimeoutError):
            pass

    def _start_system_bus(self) -> None:
        socket = self.place / "run" / "system-bus"
        settings = self.place / "system-bus.conf"
        settings.write_text(_SYSTEM_BUS.format(socket=socket))
        self.env["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={socket}"
        self._start_bus("system-bus", f"--config-file={settings}")

    def _start_session_bus(self) -> None:
        address = f"unix:path={self.place}/run/bus"
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address
        self._start_bus("session-bus", "--session", f"--address={address}")
        self.bus = connect(address)

    def _start_bus(self, name: str, *options: str) -> None:
        bus = self.processes.start(name, ["dbus-daemon", "--nofork", "--nopidfile", "--nosyslog", "--print-address=1",
                                          *options], self.env, stdout=subprocess.PIPE)
        assert bus.stdout is not None
        if not bus.stdout.readline():
            raise RuntimeError(f"the {name} did not start: see {self.logs}/{name}.log")

    def call(self, name: str, path: str, interface: str, method: str, arguments: GLib.Variant | None = None,
             bus: Gio.DBusConnection | None = None) -> tuple:
        """Calls a method over the session bus and returns what it answered."""
        answer = (bus or self.bus).call_sync(name, path, interface, method, arguments, None,
                                             Gio.DBusCallFlags.NONE, 30_000, None)
        return answer.unpack()

    def has_name(self, name: str, bus: Gio.DBusConnection | None = None) -> bool:
        """Tells whether somebody on the bus answers to a name."""
        return self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                         GLib.Variant("(s)", (name,)), bus)[0]

    def set_activation_env(self, **values: str) -> None:
        """Lets programs that are started from now on, by the bus too, see some variables."""
        self.env |= values
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                  "UpdateActivationEnvironment", GLib.Variant("(a{ss})", (values,)))

    def run(self, *command: str) -> str:
        """Runs a command to its end and returns what it wrote on its standard output."""
        done = subprocess.run(command, env=self.env, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=60, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip() or done.returncode}")
        return done.stdout

    @property
    def program(self) -> Path:
        """Lanyard's window."""
        return self.prefix / "bin" / "lanyard"

    @property
    def reminders_program(self) -> Path:
        """Lanyard's alarm clock."""
        return self.prefix / "libexec" / "lanyard-reminders"

    def start_lanyard(self, *arguments: str) -> subprocess.Popen:
        """Starts the program as a terminal does."""
        return self.processes.start("lanyard", [str(self.program), *arguments], self.env)

    def launch(self, app_id: str = APP_ID) -> None:
        """Starts a program the way the desktop does, by D-Bus activation."""
        self.run("gapplication", "launch", app_id)

    def list_lanyards(self) -> list[Process]:
        """Lists the running processes of Lanyard's window."""
        return self.processes.list_running(self.program)

    def list_reminders(self) -> list[Process]:
        """Lists the running processes of Lanyard's alarm clock."""
        return self.processes.list_running(self.reminders_program)

    def window(self, timeout: float = 20.0) -> Node:
        """Waits for Lanyard's window and returns it as a screen reader sees it."""
        def find() -> Node | None:
            for application in open_applications(self.bus):
                if application.name in ("lanyard", APP_ID, "Lanyard"):
                    return application.find("window") or application.find("frame")
            return None

        return wait_until("Lanyard’s window", find, timeout)

    def speak(self, locale: str) -> None:
        """Has programs that start from now on use the words, the dates and the direction of a locale."""
        folder = self.place / "locales"
        folder.mkdir(exist_ok=True)
        subprocess.run(["localedef", "-i", locale, "-f", "UTF-8", str(folder / f"{locale}.UTF-8")], check=True)
        self.env |= {"LOCPATH": str(folder), "LC_ALL": f"{locale}.UTF-8", "LANG": f"{locale}.UTF-8"}

    def press_key(self, *names: str) -> None:
        """Presses a key, such as “Tab” or “d”, together with modifiers named before it."""
        raise NotImplementedError

    def press_key_until(self, what: str, condition: Callable[[], object], *names: str, limit: int = 30) -> None:
        """Presses a key again and again until something is so, as a person does who looks at the screen."""
        for _ in range(limit):
            if condition():
                return
            self.press_key(*names)
            self._settle(condition)
        raise TimeoutError(f"pressed {'+'.join(names)} {limit} times in vain: {what}")

    def _settle(self, condition: Callable[[], object]) -> None:
        """Gives the program time to answer a key, as long as it has not yet."""
        deadline = time.monotonic() + 0.25
        while time.monotonic() < deadline and not condition():
            time.sleep(0.02)

    def go_to(self, role: str, name: str) -> Node:
        """Moves the keyboard to something in the window with the Tab key, and returns it."""
        node: Node | None = None

        def is_there() -> bool:
            # A list that scrolls shows other talks in the same cards.
            nonlocal node
            try:
                if node is None or not node.name.startswith(name):
                    node = self.window().find(role, name)
                return node is not None and "focused" in node.states
            except (Gone, GLib.Error):
                node = None
                return False

        self.press_key_until(f"the focus on “{name}”", is_there, "Tab", limit=60)
        assert node is not None
        return node

    def query(self, sql: str) -> list[tuple]:
        """Reads from Lanyard's library on disk, with a connection that was not open before."""
        path = self.place / "data" / "lanyard" / "library.db"
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def install_browser(self) -> None:
        """Makes https addresses reach a program that only writes them down."""
        browser = self.place / "browser"
        browser.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >>"{self.place}/visited"\n')
        browser.chmod(0o700)
        applications = self.place / "data" / "applications"
        applications.mkdir(parents=True, exist_ok=True)
        (applications / "test-browser.desktop").write_text(
            f"[Desktop Entry]\nType=Application\nName=Browser\nExec={browser} %u\n"
            "MimeType=x-scheme-handler/https;\n")
        (self.place / "config" / "mimeapps.list").write_text(
            "[Default Applications]\nx-scheme-handler/https=test-browser.desktop\n")

    def list_visits(self) -> list[str]:
        """Lists the addresses that the browser was given."""
        visited = self.place / "visited"
        return visited.read_text().splitlines() if visited.is_file() else []

    def list_complaints(self) -> list[str]:
        """Lists the warnings that Lanyard wrote anywhere."""
        lines = [line for log in self.logs.glob("*.log") for line in log.read_text(errors="replace").splitlines()]
        return [line for line in lines if "lanyard" in line.lower() and ("CRITICAL" in line or "WARNING" in line)
                and not any(excuse in line for excuse in self.excuses)]


def connect(address: str) -> Gio.DBusConnection:
    """Opens a connection of its own to a message bus."""
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def read_prefix(build: Path) -> Path:
    """Tells where a build is to be installed."""
    options = json.loads((build / "meson-info" / "intro-buildoptions.json").read_text())
    return Path(next(option["value"] for option in options if option["name"] == "prefix"))


def install(build: Path) -> Path:
    """Installs a build that has its prefix within itself, and returns that prefix."""
    prefix = read_prefix(build)
    if not prefix.is_relative_to(build.resolve()):
        raise Unfit(f"the build would be installed into {prefix}: configure it with --prefix={build.resolve()}/install")
    with open(build / ".run-lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        subprocess.run(["meson", "install", "-C", str(build), "--quiet", "--no-rebuild", "--only-changed"], check=True,
                       stdout=subprocess.DEVNULL)
    return prefix
