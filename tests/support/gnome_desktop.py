# SPDX-License-Identifier: GPL-3.0-or-later
"""A real GNOME Shell without a screen, which sees, presses keys and points for a test."""

import json
import time
from dataclasses import dataclass
from pathlib import Path

from accessibility import Node
from desktop import APP_ID, Desktop, connect
from gi.repository import Gio, GLib
from processes import wait_until

DISPLAY = "lanyard-wayland"
KEYS = {"Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53,
        "Down": 0xFF54, "Home": 0xFF50, "space": 0x20, "Control": 0xFFE3, "Shift": 0xFFE1, "Alt": 0xFFE9,
        "F4": 0xFFC1}
LEFT_BUTTON = 0x110

# Every window that is ever made is remembered, so that one that only flashed is found.
_WATCH_WINDOWS = """
  globalThis.lanyardWindows = [];
  global.display.connect('window-created', (display, window) =>
    globalThis.lanyardWindows.push(window.get_wm_class() ?? window.get_title() ?? '?'));
  true"""

_LIST_NOTIFICATIONS = """
  Main.messageTray.getSources().flatMap(source => source.notifications.map(notification => ({
    app: source.title, title: notification.title, body: notification.body ?? '',
    buttons: notification.actions.map(action => action.label)})))"""

_FIND_NOTIFICATION = """
  Main.messageTray.getSources().flatMap(source => source.notifications)
    .find(notification => notification.title.startsWith(%s))"""

# What is drawn of the banner that is on the screen now: its texts, and where its buttons are.
_DESCRIBE_BANNER = """
  (() => {
    const banner = Main.messageTray._banner;
    if (!banner || !Main.messageTray._bannerBin.visible || !banner.mapped)
      return null;
    const found = {title: banner.notification.title, buttons: {}, texts: []};
    const visit = actor => {
      if (!actor.mapped)
        return;
      if (actor instanceof imports.gi.St.Label)
        found.texts.push(actor.text);
      if (actor instanceof imports.gi.St.Button && actor.has_style_class_name('notification-button')) {
        const [x, y] = actor.get_transformed_position();
        const [width, height] = actor.get_transformed_size();
        found.buttons[actor.label] = [x + width / 2, y + height / 2];
      }
      actor.get_children().forEach(visit);
    };
    visit(banner);
    const [x, y] = banner.get_transformed_position();
    const [width, height] = banner.get_transformed_size();
    found.middle = [x + width / 2, y + 30];
    return found;
  })()"""

_FIND_WINDOW = """
  global.get_window_actors().map(actor => actor.meta_window)
    .find(window => window.get_wm_class() === %s || window.get_gtk_application_id() === %s)"""


@dataclass(frozen=True)
class Notification:
    """What the Shell keeps in its message list."""

    app: str
    title: str
    body: str
    buttons: tuple[str, ...]


class GnomeDesktop(Desktop):
    """A session with GNOME Shell in it."""

    def __init__(self, prefix: Path, width: int = 1600, height: int = 1400) -> None:
        super().__init__(prefix)
        self.size = (width, height)
        self._remote: str | None = None

    def _start(self) -> None:
        self._start_system_bus()
        self.processes.start("logind", ["python3", "-m", "dbusmock", "--system", "--template", "logind"], self.env)
        system = connect(self.env["DBUS_SYSTEM_BUS_ADDRESS"])
        wait_until("the stand-in of logind", lambda: self.has_name("org.freedesktop.login1", system))
        self._start_session_bus()
        self._start_shell()
        self.eval(_WATCH_WINDOWS)
        self.clear()

    def _start_shell(self) -> None:
        # As on a real desktop a window opens at the size that it asks for.
        self.run("gsettings", "set", "org.gnome.mutter", "auto-maximize", "false")
        self.run("gsettings", "set", "org.gnome.shell", "welcome-dialog-last-shown-version", "99")
        self.run("gsettings", "set", "org.gnome.desktop.session", "idle-delay", "0")
        shell = self.processes.start(
            "shell", ["gnome-shell", "--headless", "--wayland", "--no-x11", f"--wayland-display={DISPLAY}",
                      "--virtual-monitor", "{}x{}".format(*self.size), "--unsafe-mode"], self.env)

        def is_ready() -> bool:
            if shell.poll() is not None:
                raise RuntimeError(f"GNOME Shell ended: see {self.logs}/shell.log")
            return self.has_name("org.gnome.Shell") and self.eval("Main.layoutManager._startingUp === false") is True

        wait_until("GNOME Shell", is_ready, timeout=90)
        self.set_activation_env(WAYLAND_DISPLAY=DISPLAY)

    def _keep_picture(self) -> None:
        super()._keep_picture()
        try:
            self.shoot(self.logs / "screen.png")
        except (AttributeError, GLib.Error, RuntimeError):
            pass

    def eval(self, script: str) -> object:
        """Evaluates JavaScript in the Shell and returns its value."""
        try:
            worked, value = self.call("org.gnome.Shell", "/org/gnome/Shell", "org.gnome.Shell", "Eval",
                                      GLib.Variant("(s)", (script,)))
        except GLib.Error as error:
            if error.matches(Gio.dbus_error_quark(), Gio.DBusError.UNKNOWN_METHOD):
                return None
            raise
        if not worked:
            raise RuntimeError(f"the Shell could not evaluate {script}: {value}")
        return json.loads(value) if value else None

    def clear(self) -> None:
        """Leaves the overview and drops the notifications that are there."""
        self.eval("Main.overview.hide(); Main.messageTray.getSources().forEach(source => source.destroy()); true")
        wait_until("the overview to close", lambda: self.eval("!Main.overview.visible"))

    # Notifications

    def list_notifications(self) -> list[Notification]:
        """Lists what is in the message list."""
        found = self.eval(_LIST_NOTIFICATIONS)
        assert isinstance(found, list)
        return [Notification(one["app"], one["title"], one["body"], tuple(one["buttons"])) for one in found]

    def wait_for_notification(self, title: str, body: str = "", timeout: float = 20.0) -> Notification:
        """Waits for a notification whose title and body begin so."""
        def find() -> Notification | None:
            return next((one for one in self.list_notifications()
                         if one.title.startswith(title) and one.body.startswith(body)), None)

        return wait_until(f"a notification “{title}…”, “{body}…”", find, timeout)

    def activate_notification(self, title: str) -> None:
        """Clicks a notification in the message list."""
        self.eval(f"{_FIND_NOTIFICATION % json.dumps(title)}.activate(); true")

    def press_notification_button(self, title: str, label: str) -> None:
        """Presses a button of a notification in the message list."""
        self.eval(f"{_FIND_NOTIFICATION % json.dumps(title)}"
                  f".actions.find(action => action.label === {json.dumps(label)}).activate(); true")

    def describe_banner(self) -> dict | None:
        """Tells what is drawn in the banner on the screen, if there is one."""
        found = self.eval(_DESCRIBE_BANNER)
        # What was not laid out yet is nowhere.
        return found if isinstance(found, dict) and None not in found["middle"] else None

    def wait_for_banner(self, title: str, timeout: float = 20.0) -> dict:
        """Waits for the banner of a notification on the screen."""
        def find() -> dict | None:
            banner = self.describe_banner()
            return banner if banner and banner["title"].startswith(title) else None

        return wait_until(f"a banner “{title}…”", find, timeout)

    def wait_for_banner_buttons(self, *labels: str) -> dict:
        """Waits until the banner on the screen, with the pointer on it, shows these buttons."""
        def find() -> dict | None:
            banner = self.describe_banner()
            places = banner["buttons"] if banner else {}
            return banner if tuple(places) == labels and None not in sum(places.values(), []) else None

        return wait_until(f"a banner with {', '.join(labels)}", find)

    # Windows

    def list_opened_windows(self) -> list[str]:
        """Lists every window that was made since the desktop began, also one that is gone."""
        found = self.eval("globalThis.lanyardWindows")
        assert isinstance(found, list)
        return found

    def on_window(self, script: str, app_id: str = APP_ID) -> object:
        """Evaluates JavaScript with the name “window” standing for a program's window, if it has one."""
        name = json.dumps(app_id)
        return self.eval(f"(() => {{ const window = {_FIND_WINDOW % (name, name)};"
                         f" return window ? {script} : null; }})()")

    def wait_for_focus(self, app_id: str = APP_ID) -> None:
        """Waits until a program's window has the keyboard."""
        wait_until("the window to have the focus",
                   lambda: self.on_window("window.has_focus() || (window.activate(global.get_current_time()), false)",
                                          app_id))

    def wait_no_window(self, app_id: str = APP_ID) -> None:
        """Waits until a program has no window."""
        wait_until("the window to be gone", lambda: self.on_window("true", app_id) is None)

    def resize(self, width: int, height: int) -> None:
        """Gives Lanyard's window a size, and waits until it has it."""
        self.on_window(f"(window.unmaximize(3), window.move_resize_frame(true, 40, 60, {width}, {height}), true)")
        wait_until(f"the window to be {width} × {height}",
                   lambda: self.on_window("[window.get_frame_rect().width, window.get_frame_rect().height]")
                   == [width, height])

    def close_window(self) -> None:
        """Closes Lanyard's window the way its close button does."""
        self.on_window("(window.delete(global.get_current_time()), true)")
        self.wait_no_window()

    def set_dark(self, dark: bool) -> None:
        """Chooses the dark or the light style of the whole desktop."""
        self.run("gsettings", "set", "org.gnome.desktop.interface", "color-scheme",
                 "prefer-dark" if dark else "default")

    # Pictures

    def shoot(self, path: Path) -> None:
        """Saves what is on the screen as a PNG."""
        self._shoot("Screenshot", GLib.Variant("(bbs)", (False, False, str(path.resolve()))))

    def shoot_window(self, path: Path) -> None:
        """Saves the window that has the focus as a PNG."""
        self._shoot("ScreenshotWindow", GLib.Variant("(bbbs)", (True, False, False, str(path.resolve()))))

    def shoot_when_still(self, path: Path, window_only: bool = False) -> None:
        """Saves a picture once nothing moves any more."""
        last = b""

        def is_still() -> bool:
            nonlocal last
            before = last
            self.shoot_window(path) if window_only else self.shoot(path)
            last = path.read_bytes()
            return last == before

        wait_until(f"{path.name} to stand still", is_still, timeout=15)

    def _shoot(self, method: str, arguments: GLib.Variant) -> None:
        worked, _ = self.call("org.gnome.Shell.Screenshot", "/org/gnome/Shell/Screenshot",
                              "org.gnome.Shell.Screenshot", method, arguments)
        if not worked:
            raise RuntimeError("the Shell could not save a picture of the screen")

    # Keyboard and pointer

    def _call_remote(self, method: str, arguments: GLib.Variant | None = None) -> tuple:
        if self._remote is None:
            self._remote = self.call("org.gnome.Mutter.RemoteDesktop", "/org/gnome/Mutter/RemoteDesktop",
                                     "org.gnome.Mutter.RemoteDesktop", "CreateSession")[0]
            self._call_remote("Start")
            wait_until("the virtual keyboard", self._has_keyboard)
        return self.call("org.gnome.Mutter.RemoteDesktop", self._remote, "org.gnome.Mutter.RemoteDesktop.Session",
                         method, arguments)

    def _has_keyboard(self) -> bool:
        """The first key that is pressed makes the keyboard, and may itself be lost: it is a harmless one."""
        self._key(KEYS["Shift"], True)
        self._key(KEYS["Shift"], False)
        return True

    def _key(self, keysym: int, pressed: bool) -> None:
        self._call_remote("NotifyKeyboardKeysym", GLib.Variant("(ub)", (keysym, pressed)))

    def press_key(self, *names: str) -> None:
        """Presses a key, such as “Tab”, together with modifiers named before it."""
        keysyms = [KEYS.get(name) or ord(name) for name in names]
        for keysym in keysyms:
            self._key(keysym, True)
        for keysym in reversed(keysyms):
            self._key(keysym, False)

    def point_at(self, x: float, y: float) -> None:
        """Moves the pointer to a place on the screen."""
        here = self.eval("global.get_pointer().slice(0, 2)")
        assert isinstance(here, list)
        self._call_remote("NotifyPointerMotionRelative", GLib.Variant("(dd)", (x - here[0], y - here[1])))
        wait_until("the pointer to arrive", lambda: self._is_pointer_near(x, y))

    def _is_pointer_near(self, x: float, y: float) -> bool:
        here = self.eval("global.get_pointer().slice(0, 2)")
        assert isinstance(here, list)
        return abs(here[0] - x) < 3 and abs(here[1] - y) < 3

    def click(self, node: Node | None = None) -> None:
        """Clicks in the middle of something large in Lanyard's window, or where the pointer is."""
        if node is not None:
            # GTK leaves paddings out of the places that it tells, so small things are missed.
            x, y, width, height = node.extents
            left, top = self.window().extents[:2]
            origin = self.on_window("[window.get_frame_rect().x, window.get_frame_rect().y]")
            assert isinstance(origin, list)
            self.point_at(origin[0] - left + x + width / 2, origin[1] - top + y + height / 2)
        for pressed in (True, False):
            self._call_remote("NotifyPointerButton", GLib.Variant("(ib)", (LEFT_BUTTON, pressed)))

    def click_when_still(self, role: str, name: str) -> None:
        """Clicks something in Lanyard's window as soon as it is there and stays where it is."""
        node = self.window().wait_for(role, name)
        place: tuple[int, int, int, int] = (0, 0, 0, 0)

        def is_resting() -> bool:
            nonlocal place
            before, place = place, node.extents
            time.sleep(0.1)
            return before == place

        # The first movement makes the pointer, of which the program hears in the meantime.
        self.point_at(1, self.size[1] - 1)
        wait_until(f"“{name}” to stand still", is_resting)
        self.click(node)
