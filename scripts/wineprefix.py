"""A Windows of its own under Wine, in a scratch folder, and windows of its programs; `wine.py` walks in it."""

import os
import re
import shutil
import subprocess
import tempfile
import time

from window import Failed, Window, wait, xdotool

# Where Debian has what it leaves out of the path.
TOOLS = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/lib/wine"])
COMPILER = "x86_64-w64-mingw32-gcc"
# Rust's standard library asks Windows for random bytes by a function that Wine 8 lacks. For the walk, it gets it in a
# library of its own; no package holds it.
SHIM = """
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *data, SIZE_T length)
{
    return SystemFunction036(data, (ULONG)length);
}
"""
START_S, COMMAND_S, END_S = 180, 90, 30


def must(holds, why):
    if not holds:
        raise Failed(why)


def windows_path(path):
    """A path of this system as Windows' programs name it: Wine has the root as its drive Z."""
    return "Z:" + path.replace("/", "\\")


class Prefix:
    """A new Windows with a home of its own; nothing of it is left behind, and nothing of the user's is touched."""

    def __init__(self, work):
        self.folder = os.path.join(work, "prefix")
        self.drive = os.path.join(self.folder, "drive_c")
        home = os.path.join(work, "home")
        os.mkdir(home)
        self.wine = shutil.which("wine64", path=TOOLS)
        self.server = shutil.which("wineserver", path=TOOLS) or shutil.which("wineserver64", path=TOOLS)
        must(self.wine and self.server, "needs wine64")
        must(shutil.which(COMPILER), f"needs {COMPILER}")
        os.environ.update({
            "HOME": home, "XDG_CONFIG_HOME": home + "/.config", "XDG_DATA_HOME": home + "/.local/share",
            # Wine leaves a folder there for each Windows.
            "TMPDIR": work,
            "WINEPREFIX": self.folder, "WINEARCH": "win64", "WINEDEBUG": "-all", "LC_ALL": "C.UTF-8",
            # Nothing that asks to be installed at the first start; no shortcuts on this system's desktop.
            "WINEDLLOVERRIDES": "mscoree,mshtml=;winemenubuilder.exe=;bcryptprimitives=n,b",
            "LIBGL_ALWAYS_SOFTWARE": "1", "GALLIUM_DRIVER": "llvmpipe",
        })
        self.work, self.waits = work, None

    def __enter__(self):
        try:
            self.begin()
            # Debian's Wine calls itself Windows 7, which Rust's programs no longer run on.
            self.quietly("winecfg", "/v", "win10")
            source = os.path.join(self.work, "shim.c")
            with open(source, "w") as file:
                file.write(SHIM)
            # In Windows' own folder, so that what is installed finds it as well.
            library = os.path.join(self.drive, "windows", "system32", "bcryptprimitives.dll")
            subprocess.run([COMPILER, "-shared", "-O2", "-s", "-o", library, source, "-ladvapi32"], timeout=COMMAND_S,
                           check=True)
        except subprocess.SubprocessError as err:
            self.end()
            raise Failed(f"Windows did not start: {err}") from None
        return self

    def __exit__(self, *_):
        self.end()

    def quietly(self, *command):
        subprocess.run(self.command(*command), timeout=START_S, check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def begin(self):
        """Starts Windows, and keeps it up by a program that waits: else each of ours would start it anew."""
        self.quietly("wineboot", "-i")
        self.waits = subprocess.Popen(self.command("cmd"), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                      stderr=subprocess.DEVNULL)

    def end(self):
        """Ends whatever runs in it."""
        for command in [[self.server, "-k"], [self.server, "-w"]]:
            try:
                subprocess.run(command, timeout=END_S, stderr=subprocess.DEVNULL)
            except subprocess.TimeoutExpired:
                pass
        if self.waits:
            self.waits.kill()
            self.waits.wait()
            self.waits = None

    def command(self, *command):
        """The command of this system that starts a program of Windows."""
        return [self.wine, *command]

    def run(self, *command, **more):
        """Runs a program of Windows to its end."""
        # Into files: what Windows starts beside a program would hold on to a pipe.
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            try:
                ended = subprocess.run(self.command(*command), timeout=COMMAND_S, stdin=subprocess.DEVNULL, stdout=out,
                                       stderr=err, **more)
            except subprocess.TimeoutExpired:
                raise Failed(f"not ended after {COMMAND_S} s: {' '.join(command)}") from None
            for file in (out, err):
                file.seek(0)
            ended.stdout, ended.stderr = out.read(), err.read()
            return ended

    def registry(self, key, value=None):
        """What the user's part of the registry has there: None, if nothing; of a key without a value, all of it."""
        wanted = ["/s"] if value is None else ["/ve"] if value == "" else ["/v", value]
        asked = self.run("reg", "query", f"HKCU\\Software\\{key}", *wanted)
        if asked.returncode != 0:
            return None
        told = asked.stdout.decode(errors="replace")
        if value is None:
            return told
        line = next((line for line in told.splitlines() if "    REG_" in line), "")
        return line.split("    ", 3)[-1].strip()

    def processes(self):
        """The names of the programs that run in it."""
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{pid}/environ", "rb") as environ:
                    if f"WINEPREFIX={self.folder}".encode() not in environ.read().split(b"\0"):
                        continue
                with open(f"/proc/{pid}/cmdline", "rb") as line:
                    told = line.read().split(b"\0")[0].decode(errors="replace")
                # What ended, and is not yet asked how, has no command line.
                if told and pid != str(os.getpid()):
                    found.append(re.split(r"[\\/]", told)[-1])
            except OSError:
                # It ended, or is another user's.
                continue
        return found

    def running(self, name):
        """Those of them whose name begins so."""
        return [program for program in self.processes() if program.startswith(name)]

    def reelchecks(self):
        return self.running("reelcheck")

    def wait_for_end(self):
        """Waits until the program has ended in each of its processes, and no window is left, a console's neither."""
        wait(lambda: not self.reelchecks(), END_S, "the program runs on without a window")
        wait(lambda: not visible_windows(), END_S, "a window is left")

    def profiles(self):
        """The folders of users."""
        users = os.path.join(self.drive, "users")
        return [os.path.join(users, name) for name in sorted(os.listdir(users)) if name != "Public"]

    def files(self):
        """Everything on its drive, but for what Windows itself keeps."""
        found = set()
        for folder, folders, names in os.walk(self.drive):
            if folder == self.drive:
                folders.remove("windows")
            found.update(os.path.join(folder, name) for name in [*folders, *names])
        return found


def visible_windows():
    """The names of the windows that are to be seen, by their numbers. Wine's own helpers are of one point."""
    def told(*command):
        return subprocess.run(command, capture_output=True, timeout=COMMAND_S).stdout.decode(errors="replace")

    shown = told("xdotool", "search", "--onlyvisible", "--maxdepth", "2", "--name", "").split()
    names = {}
    for line in told("xwininfo", "-root", "-children").splitlines():
        found = re.match(r"\s+(0x[0-9a-f]+) .* (\d+)x(\d+)\+", line)
        if found and max(int(found[2]), int(found[3])) > 1 and str(int(found[1], 16)) in shown:
            number = str(int(found[1], 16))
            names[number] = told("xdotool", "getwindowname", number).strip()
    return names


class WineWindow(Window):
    """A window under Wine. No screen reader reaches it from here: what it shows is read off its pictures."""

    def __init__(self, command, title, size=(1280, 800)):
        self.log = open(os.devnull, "wb")
        # Every name of a window that was there at some time, for what comes and goes.
        self.seen = set()
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        self.expected = title
        try:
            self.id = wait(self._search, 90, f"no window `{title}` came up")
        except Failed:
            self.process.kill()
            self.process.wait()
            raise
        xdotool("windowmove", self.id, "0", "0")
        self.resize(*size)
        xdotool("windowfocus", self.id)
        self.settle()

    def _search(self):
        names = visible_windows()
        self.seen.update(names.values())
        return next((number for number, name in names.items() if name == self.expected), None)

    def picture(self, path):
        subprocess.run(["import", "-window", self.id, path], check=True, timeout=COMMAND_S)

    def signature(self):
        """The same for the same picture."""
        shown = subprocess.run(["import", "-window", self.id, "rgb:-"], capture_output=True, timeout=COMMAND_S)
        return hash(shown.stdout)

    def settle(self, seconds=15):
        """Waits until two pictures in a row are the same; the last one's signature."""
        before = None
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            now = self.signature()
            if now == before:
                return now
            before = now
            time.sleep(0.4)
        raise Failed("the picture does not come to rest")

    def press(self, *keys):
        """Presses keys, each once the window is at rest; the picture that came of them."""
        for name in keys:
            xdotool("key", "--clearmodifiers", name)
            time.sleep(0.3)
        return self.settle()

    def watch(self, seconds):
        """Looks for a while which windows are there."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._search()
            time.sleep(0.1)

    def quit(self):
        """Ends the program by its key; its exit code."""
        xdotool("windowfocus", self.id)
        xdotool("key", "--clearmodifiers", "ctrl+q")
        try:
            return self.process.wait(END_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise Failed(f"the window is open {END_S} s after Ctrl+Q") from None
