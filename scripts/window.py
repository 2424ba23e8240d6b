"""A program in a real window under a private Xvfb, moved by real keys and mouse, read as a screen reader reads it.

Needs Debian's xvfb, xdotool, imagemagick, dbus, at-spi2-core, python3-pyatspi and libgl1-mesa-dri; run it with the
system's own Python, which has the Debian packages.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

NEEDED = ["Xvfb", "xdotool", "import", "dbus-daemon", "dbus-send"]
LAUNCHERS = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"]


class Failed(Exception):
    """What was expected did not come; the words say what."""


def wait(ask, seconds, why):
    """The first answer that is one; asks for it a while."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        answer = ask()
        if answer:
            return answer
        time.sleep(0.2)
    raise Failed(why)


class Node:
    """One thing that a screen reader can come to."""

    def __init__(self, role, name, description, text, states, box):
        self.role, self.name, self.description, self.text = role, name, description, text
        self.states, self.box = states, box

    def words(self):
        return "\n".join(filter(None, [self.name, self.description, self.text]))

    def __repr__(self):
        return f"{self.role} {self.name!r}{' ' + ' '.join(sorted(self.states)) if self.states else ''}"


class Session:
    """A display and a bus of their own, with a screen reader's switch turned on."""

    def __enter__(self):
        missing = [tool for tool in NEEDED if not shutil.which(tool)]
        launcher = next((path for path in LAUNCHERS if os.path.exists(path)), None)
        if missing or not launcher:
            raise Failed(f"needs {', '.join(missing) or 'at-spi2-core'}")
        self.children = []
        reading, writing = os.pipe()
        # Else it starts anew whenever its last client leaves, and turns away who comes meanwhile.
        self._start(["Xvfb", "-displayfd", str(writing), "-screen", "0", "3840x2160x24", "-noreset"], pass_fds=[writing])
        os.close(writing)
        number = os.read(reading, 16).decode().strip()
        if not number:
            raise Failed("Xvfb did not start")
        os.environ["DISPLAY"] = f":{number}"
        os.environ.pop("WAYLAND_DISPLAY", None)
        self.runtime = tempfile.mkdtemp(prefix="window-")
        os.environ["XDG_RUNTIME_DIR"] = self.runtime
        bus = self._start(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        self._start([launcher, "--launch-immediately"])
        time.sleep(1)
        for switch in ["IsEnabled", "ScreenReaderEnabled"]:
            subprocess.run(
                ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
                 "org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", f"string:{switch}",
                 "variant:boolean:true"],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        return self

    def _start(self, command, stdout=subprocess.DEVNULL, **more):
        child = subprocess.Popen(command, stdout=stdout, stderr=subprocess.DEVNULL, **more)
        self.children.append(child)
        return child

    def __exit__(self, *_):
        for child in reversed(self.children):
            child.terminate()
        for child in self.children:
            child.wait()
        shutil.rmtree(self.runtime, ignore_errors=True)


class Window:
    """A running program with its window."""

    def __init__(self, *command, size=(1280, 800), log=None):
        self.log = open(log or os.devnull, "wb")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        self.id = wait(self._search, 60, "no window came up")
        xdotool("windowmove", self.id, "0", "0")
        self.resize(*size)
        xdotool("windowfocus", self.id)
        wait(lambda: len(self.nodes()) > 5, 30, "the screen reader finds nothing")
        self.menu_height = self.find("push button", "Menu").box[3]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Ends the program as a closed window does, so that it can write what it keeps."""
        if self.process.poll() is None:
            xdotool("key", "--clearmodifiers", "ctrl+q", check=False)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()

    def _search(self):
        if self.process.poll() is not None:
            raise Failed(f"the program ended with {self.process.returncode}")
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Reelcheck"], capture_output=True)
        return (found.stdout.decode().split() or [None])[-1]

    def is_alive(self):
        return self.process.poll() is None

    def resize(self, width, height):
        xdotool("windowsize", self.id, str(width), str(height))
        time.sleep(0.6)

    def key(self, *names):
        for name in names:
            xdotool("key", "--clearmodifiers", name)
            time.sleep(0.25)

    def type(self, text):
        xdotool("type", "--delay", "30", text)
        time.sleep(0.3)

    def click(self, node):
        left, top, width, height = node.box
        self.click_at(left + width // 2, top + height // 2)

    def click_at(self, x, y):
        xdotool("mousemove", "--window", self.id, str(x), str(y))
        time.sleep(0.15)
        xdotool("click", "1")
        time.sleep(0.3)

    def point_at(self, x, y):
        """Moves the pointer there, and presses nothing."""
        xdotool("mousemove", "--window", self.id, str(x), str(y))

    def picture(self, path):
        subprocess.run(["import", "-window", self.id, path], check=True)

    def settle(self):
        """Waits for what moves to stand."""
        before = None
        for _ in range(20):
            boxes = [node.box for node in self.nodes()]
            if boxes == before:
                return
            before = boxes
            time.sleep(0.2)

    def zoom(self):
        """How much larger the text is than at the start."""
        return self.find("push button", "Menu").box[3] / self.menu_height

    def title(self):
        named = subprocess.run(["xdotool", "getwindowname", self.id], capture_output=True)
        return named.stdout.decode().strip()

    def nodes(self):
        """Everything that a screen reader can come to, from the first to the last."""
        import pyatspi
        found = []
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            application = desktop.getChildAtIndex(index)
            if application and application.get_process_id() == self.process.pid:
                _walk(application, found)
        return found

    def find(self, role=None, name=None, part=None, state=None, seconds=8):
        """The first node of a role whose name is, or holds, some words; waits for it a while."""
        def look():
            for node in self.nodes():
                if role and node.role != role or name is not None and node.name != name:
                    continue
                if part and part not in node.words() or state and state not in node.states:
                    continue
                return node
            return None
        return wait(look, seconds, f"there is no {role or 'thing'} {name or part or ''} {state or ''}".strip())

    def says(self, *parts, seconds=8):
        """Whether each of these words is told somewhere; waits for them a while."""
        def look():
            told = "\n".join(node.words() for node in self.nodes())
            return all(part in told for part in parts)
        wait(look, seconds, f"nothing says {parts}")

    def lacks(self, part, seconds=8):
        """Waits until nothing tells these words."""
        wait(lambda: all(part not in node.words() for node in self.nodes()), seconds, f"still told: {part}")


def xdotool(*arguments, check=True):
    subprocess.run(["xdotool", *arguments], check=check, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _walk(accessible, found):
    import pyatspi
    try:
        text = ""
        try:
            text = accessible.queryText().getText(0, -1)
        except NotImplementedError:
            pass
        box = (0, 0, 0, 0)
        try:
            extents = accessible.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
            box = (extents.x, extents.y, extents.width, extents.height)
        except NotImplementedError:
            pass
        held = accessible.getState()
        wanted = {"focused": pyatspi.STATE_FOCUSED, "selected": pyatspi.STATE_SELECTED,
                  "checked": pyatspi.STATE_CHECKED, "pressed": pyatspi.STATE_PRESSED}
        states = {word for word, state in wanted.items() if held.contains(state)}
        found.append(Node(accessible.getRoleName(), accessible.name, accessible.description, text, states, box))
        for index in range(accessible.childCount):
            child = accessible.getChildAtIndex(index)
            if child:
                _walk(child, found)
    except Exception:
        # A thing that went away while it was read is none.
        if os.environ.get("WINDOW_DEBUG"):
            raise


def main(run):
    """Runs a script in a session of its own; its failures are told in one line."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        with Session() as session:
            return run(session)
    except Failed as failed:
        print(f"FAILED: {failed}")
        return 1
