# SPDX-License-Identifier: GPL-3.0-or-later
"""A window to drag something out of, as a browser or a file manager has it.

    drag_source.py TYPE TEXT [TYPE TEXT…]

It offers the text as each of the media types, and says on its standard output how far the drag is.
"""

import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402


def say(word: str) -> None:
    """Writes a line for whoever moves the pointer."""
    print(word, flush=True)


def make_content() -> Gdk.ContentProvider:
    """Makes what is dragged."""
    pairs = zip(sys.argv[1::2], sys.argv[2::2], strict=True)
    return Gdk.ContentProvider.new_union(
        [Gdk.ContentProvider.new_for_bytes(kind, GLib.Bytes.new(text.encode())) for kind, text in pairs])


def on_drag_begin(_source: Gtk.DragSource, drag: Gdk.Drag) -> None:
    """Says when somebody would take it."""
    drag.connect("notify::selected-action", lambda *_: drag.get_selected_action() == Gdk.DragAction.COPY and say("welcome"))
    drag.connect("dnd-finished", lambda *_: say("taken"))
    drag.connect("cancel", lambda _drag, reason: say(f"refused: {reason.value_nick}"))
    say("begun")


def on_tick(_window: Gtk.Window, clock: Gdk.FrameClock) -> bool:
    """Says when the window is there, which is when its second frame is drawn."""
    if clock.get_frame_counter() < 2:
        return GLib.SOURCE_CONTINUE
    say("ready")
    return GLib.SOURCE_REMOVE


source = Gtk.DragSource(actions=Gdk.DragAction.COPY, content=make_content())
source.connect("drag-begin", on_drag_begin)
handle = Gtk.Label(label="Drag me")
handle.add_controller(source)
window = Gtk.Window(default_width=100, default_height=100, decorated=False, child=handle)
window.add_tick_callback(on_tick)
window.present()
loop = GLib.MainLoop()
window.connect("close-request", lambda _: loop.quit())
loop.run()
