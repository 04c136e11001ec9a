# SPDX-License-Identifier: GPL-3.0-or-later
"""A light desktop for tests of the window alone: an X server without a screen, and the buses."""

import ctypes
import os
from pathlib import Path

from desktop import Desktop

MODIFIERS = {"Control": "Control_L", "Shift": "Shift_L", "Alt": "Alt_L"}


class Keyboard:
    """The keyboard of an X server."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self._x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self._test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._display = self._x.XOpenDisplay(display.encode())

    def press(self, *names: str) -> None:
        """Presses a key, such as “Tab” or “d”, together with modifiers named before it."""
        codes = [self._find_code(MODIFIERS.get(name, name)) for name in names]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
        self._x.XSync(self._display, 0)

    def _find_code(self, name: str) -> int:
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(name.encode()))
        if not code:
            raise ValueError(f"the keyboard has no {name}")
        return code


class Pointer:
    """The pointer of an X server."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self._test.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_int,
                                                    ctypes.c_ulong]
        self._test.XTestFakeButtonEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._display = self._x.XOpenDisplay(display.encode())

    def move(self, x: int, y: int) -> None:
        """Moves to a place on the screen."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x.XSync(self._display, 0)

    def press(self, down: bool = True) -> None:
        """Presses the first button, or lets it go."""
        self._test.XTestFakeButtonEvent(self._display, 1, down, 0)
        self._x.XSync(self._display, 0)


class XDesktop(Desktop):
    """A session with a bare X server, where windows are drawn without OpenGL.

    With @frame_buffer, what is on the screen can be read from a file while it changes.
    """

    # Nobody is there to show a reminder that happens to be due.
    excuses = ("unable to send notifications",)

    def __init__(self, prefix: Path, width: int = 1100, height: int = 760, frame_buffer: bool = False) -> None:
        super().__init__(prefix)
        self.size = (width, height)
        self._has_frame_buffer = frame_buffer
        self.keyboard: Keyboard
        self.pointer: Pointer
        self.env |= {"GSK_RENDERER": "cairo", "GDK_BACKEND": "x11", "GTK_A11Y": "atspi", "XDG_SESSION_TYPE": "x11"}

    def press_key(self, *names: str) -> None:
        self.keyboard.press(*names)

    def enlarge_text(self, factor: float) -> None:
        """Has programs that start from now on write larger, as the accessibility settings offer it."""
        resource_manager, string, replace = 23, 31, 0
        x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XDefaultRootWindow.argtypes = x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        x.XChangeProperty.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_int,
                                      ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
        display = x.XOpenDisplay(self.env["DISPLAY"].encode())
        resources = f"Xft.dpi: {round(96 * factor)}\n".encode()
        x.XChangeProperty(display, x.XDefaultRootWindow(display), resource_manager, string, 8, replace, resources,
                          len(resources))
        x.XCloseDisplay(display)

    @property
    def frame_buffer(self) -> Path:
        """The file that holds the screen, in the XWD format."""
        return self.place / "screen" / "Xvfb_screen0"

    def _start(self) -> None:
        self._start_x_server()
        self._start_session_bus()

    def _start_x_server(self) -> None:
        readable, writable = os.pipe()
        options = ["-screen", "0", "{}x{}x24".format(*self.size), "-nolisten", "tcp", "-noreset"]
        if self._has_frame_buffer:
            self.frame_buffer.parent.mkdir()
            options += ["-fbdir", str(self.frame_buffer.parent)]
        self.processes.start("x-server", ["Xvfb", "-displayfd", str(writable), *options], self.env,
                             pass_fds=(writable,))
        os.close(writable)
        with os.fdopen(readable) as numbers:
            number = numbers.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start: see {self.logs}/x-server.log")
        self.env["DISPLAY"] = f":{number}"
        self.keyboard = Keyboard(self.env["DISPLAY"])
        self.pointer = Pointer(self.env["DISPLAY"])
