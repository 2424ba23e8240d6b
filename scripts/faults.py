"""What goes wrong round a program; `scripts/faults` runs it."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from window import Failed, Window, main, wait, xdotool  # noqa: E402

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else ""
PICTURES = 60
# Above the window at rest, in MiB.
PEAK_MIB, END_MIB = 140, 70
# What the C library keeps of what was let go would be measured, too: up to twice its largest piece in each of two places,
# more or less as the threads happen to meet. So it is told to give back at once whatever is larger than this.
KEPT_BY_ALLOCATOR = {"MALLOC_MMAP_THRESHOLD_": "1000000", "MALLOC_TRIM_THRESHOLD_": "1000000"}
CLOSES_S = 5


def must(holds, why):
    if not holds:
        raise Failed(why)


def full_disk(_work):
    for arguments in [["export", "ihostage"], ["check", os.path.join(ROOT, "assets/dossiers")], ["explain", "E07"],
                      ["--help"], ["--version"]]:
        with open("/dev/full", "wb") as full:
            ended = subprocess.run([PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE)
        told = ended.stderr.decode()
        must(ended.returncode == 1 and "standard output takes no more" in told, f"{arguments}: {ended.returncode} {told}")


def closes(window, what):
    """Closes a window by its key; it must not wait for anything."""
    began = time.monotonic()
    xdotool("key", "--clearmodifiers", "ctrl+q")
    try:
        window.process.wait(CLOSES_S)
    except subprocess.TimeoutExpired:
        raise Failed(f"{what}: the window is open after {CLOSES_S} s") from None
    return time.monotonic() - began


def pipes_for_settings(work):
    settings = os.path.join(work, "pipes")
    os.mkdir(settings)
    for name in ["settings.ron", "unfinished-starts"]:
        os.mkfifo(os.path.join(settings, name))
    with Window(PROGRAM, "--settings", settings) as window:
        window.says("The settings file is not used")
        window.key("ctrl+plus")
        took = closes(window, "pipes for settings")
    print(f"  closed after {took:.1f} s")


def settings_on_nothing(work):
    blocked = os.path.join(work, "a-file")
    open(blocked, "w").close()
    log = os.path.join(work, "log")
    with Window(PROGRAM, "--settings", os.path.join(blocked, "settings"), log=log) as window:
        window.says("Settings are not kept")
        window.key("ctrl+plus")
        closes(window, "settings that cannot be written")
    with open(log) as told:
        must(told.read().count("Settings are not kept") >= 1, "standard error is silent")


def dossier(work, name):
    folder = os.path.join(work, name)
    shutil.copytree(os.path.join(ROOT, "assets/template"), folder)
    return folder


def a_pipe_for_the_dossier(work):
    folder = dossier(work, "piped")
    file = os.path.join(folder, "dossier.ron")
    with open(file) as good:
        text = good.read()
    with Window(PROGRAM, "--settings", os.path.join(work, "s1"), folder) as window:
        window.says("no problems")
        os.remove(file)
        os.mkfifo(file)
        began = time.monotonic()
        window.says("is not a plain file", seconds=4)
        print(f"  told after {time.monotonic() - began:.1f} s")
        os.remove(file)
        with open(file, "w") as again:
            again.write(text)
        window.says("no problems")
        closes(window, "after a pipe")


def a_folder_that_moves(work):
    folder = dossier(work, "here")
    with Window(PROGRAM, "--settings", os.path.join(work, "s2"), folder) as window:
        window.says("no problems")
        os.rename(folder, folder + "-moved")
        window.says("there is no file")
        must(window.is_alive(), "the window ended")
        os.rename(folder + "-moved", folder)
        window.says("no problems")
        closes(window, "after a folder that moved")


def a_display_that_stays_silent(work):
    """A Wayland display that takes connections, or not even that, and says nothing: the window opens on X11."""
    for name, connections in [("silent", 8), ("full", 0)]:
        path = os.path.join(work, name)
        log = os.path.join(work, name + ".log")
        with socket.socket(socket.AF_UNIX) as display, socket.socket(socket.AF_UNIX) as other:
            display.bind(path)
            display.listen(connections)
            if not connections:
                # The one place in its queue is taken, so that connecting waits.
                other.connect(path)
            os.environ["WAYLAND_DISPLAY"] = path
            try:
                with Window(PROGRAM, "--settings", os.path.join(work, "s5"), log=log) as window:
                    closes(window, "on X11")
            finally:
                del os.environ["WAYLAND_DISPLAY"]
        with open(log) as told:
            told = told.read()
        must("does not answer (nothing came back for 3 seconds); the window opens on X11 instead" in told, told)


def no_opengl(work):
    """A display that draws nothing by OpenGL: one sentence, and in a box where the program was started from an icon."""
    nowhere = {"LIBGL_DRIVERS_PATH": "/nonexistent", "__EGL_VENDOR_LIBRARY_FILENAMES": "/nonexistent/none.json"}
    boxes = os.path.join(work, "boxes")
    os.mkdir(boxes)
    zenity = os.path.join(boxes, "zenity")
    with open(zenity, "w") as box:
        box.write('#!/bin/sh\nprintf "%s\\n" "$@" > "$(dirname "$0")/shown"\n')
    os.chmod(zenity, 0o755)
    with bare_display() as bare:
        for display, more in [(os.environ["DISPLAY"], {}), (bare, {}), (bare, {"XDG_ACTIVATION_TOKEN": "icon"})]:
            environment = {**os.environ, **nowhere, **more, "DISPLAY": display,
                           "PATH": boxes + os.pathsep + os.environ["PATH"]}
            environment.pop("WAYLAND_DISPLAY", None)
            ended = subprocess.run([PROGRAM, "--settings", os.path.join(work, "s6")], env=environment,
                                   stderr=subprocess.PIPE, timeout=20)
            told = ended.stderr.decode()
            must(ended.returncode == 1, f"ended with {ended.returncode}: {told}")
            must("the window needs OpenGL, and there is none that works" in told and "LIBGL_ALWAYS_SOFTWARE=1" in told, told)
            must("ConfigTemplate" not in told, told)
            shown = os.path.join(boxes, "shown")
            must(os.path.exists(shown) == bool(more), "a box comes up for an icon, and for nothing else")
        with open(shown) as box:
            box = box.read()
        must("The window needs OpenGL" in box and "--error" in box, box)


@contextlib.contextmanager
def bare_display():
    """An X11 display without GLX."""
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "640x480x24", "-extension", "GLX",
                               "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        yield ":" + os.read(read, 16).decode().strip()
    finally:
        server.terminate()
        server.wait()


def without_a_home(work):
    """No HOME, and no language but C: the window opens, and copies."""
    gone = {name: os.environ.pop(name) for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LANG", "LC_ALL"]
            if name in os.environ}
    os.environ["LC_ALL"] = "C"
    try:
        with Window(PROGRAM, "--settings", os.path.join(work, "s7")) as window:
            window.says("Who plays whom")
            window.key("c")
            must(window.is_alive(), "the window ended")
            closes(window, "without a home")
    finally:
        del os.environ["LC_ALL"]
        os.environ.update(gone)


def without_fonts_and_dialogs(work):
    """No font but our own, no portal and no zenity: the window opens, and says that a path can be typed."""
    nothing = ["/usr/bin/env", f"FONTCONFIG_FILE={work}/no such file", f"PATH={work}"]
    with Window(*nothing, PROGRAM, "--settings", os.path.join(work, "s8")) as window:
        window.says("Who plays whom")
        window.key("ctrl+o")
        window.click(window.find("push button", "Choose a file…"))
        window.says("type the path instead")
        closes(window, "without fonts and dialogs")


def clipboard():
    """What is on the clipboard; None where nobody answers."""
    try:
        asked = subprocess.run(["xclip", "-selection", "clipboard", "-o"], capture_output=True, timeout=3)
        return asked.stdout.decode()
    except subprocess.TimeoutExpired:
        return None


def an_empty_clipboard(work):
    """Nobody holds the clipboard: pasting brings nothing, the window goes on, and what it copies can be had elsewhere."""
    must(clipboard() == "", "somebody holds the clipboard")
    with Window(PROGRAM, "--settings", os.path.join(work, "s9")) as window:
        window.key("3", "ctrl+k", "ctrl+v")
        window.type("qqq")
        wait(lambda: window.find("entry", "Search or jump to").text == "qqq", 10, "something was pasted, or nothing typed")
        window.key("Escape")
        wait(lambda: all(node.role != "entry" for node in window.nodes()), 10, "the palette is open")
        window.key("c")
        copied = wait(clipboard, 15, "nothing is copied")
        must("In the film:" in copied and "checked with Reelcheck" in copied, f"copied: {copied}")
        closes(window, "after copying")


def killed_and_doubled(work):
    settings = os.path.join(work, "s3")
    with Window(PROGRAM, "--settings", settings) as window:
        window.click(window.find("push button", "Yes, show everything"))
        time.sleep(1)
        window.process.send_signal(signal.SIGKILL)
        window.process.wait()
    with Window(PROGRAM, "--settings", settings) as one:
        one.find("push button", part="Nothing covered")
        other = subprocess.Popen([PROGRAM, "--settings", settings])
        time.sleep(3)
        must(other.poll() is None, "the second window ended")
        other.terminate()
        other.wait()
        closes(one, "beside another window")
    with open(os.path.join(settings, "settings.ron")) as kept:
        must("Nothing" in kept.read(), "the settings are lost")


def memory_mib(pid, what):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(what)) / 1024


def photographs(work):
    folder = dossier(work, "photographs")
    one = os.path.join(work, "one.jpg")
    subprocess.run(["convert", "-size", "4000x3000", "gradient:navy-orange", "-quality", "85", one], check=True)
    with open(one, "rb") as file:
        photograph = file.read()
    claims, images = "", ""
    for number in range(PICTURES):
        # Another comment in each, so that no two files are the same.
        with open(os.path.join(folder, "images", f"{number}.jpg"), "wb") as file:
            file.write(photograph[:2] + b"\xff\xfe\x00\x04" + number.to_bytes(2, "big") + photograph[2:])
        claims += (f'(id: "p-{number}", order: {100 + number}, question: "Is this number {number}?", weight: Detail, '
                   f'topic: "Photographs", film: NotRecorded, real: Recorded(text: "It is.", image: "i-{number}", '
                   f'confidence: High, cite: [(source: "town-paper")])),\n')
        images += (f'(id: "i-{number}", file: "images/{number}.jpg", kind: Photograph, alt: "Number {number}.", '
                   f'credit: "Nobody", licence: "CC0"),\n')
    path = os.path.join(folder, "dossier.ron")
    with open(path) as file:
        text = file.read()
    text = text.replace("    claims: [\n", "    claims: [\n" + claims).replace("    images: [\n", "    images: [\n" + images)
    with open(path, "w") as file:
        file.write(text)
    told = ["env", *(f"{name}={value}" for name, value in KEPT_BY_ALLOCATOR.items())]
    with Window(*told, PROGRAM, "--settings", os.path.join(work, "s4"), folder) as window:
        window.click(window.find("push button", "Yes, show everything"))
        window.key("3")
        window.settle()
        rest = memory_mib(window.process.pid, "VmRSS:")
        window.key("End")
        for _ in range(PICTURES):
            xdotool("key", "k")
            time.sleep(0.35)
        window.settle()
        time.sleep(2)
        peak, end = memory_mib(window.process.pid, "VmHWM:"), memory_mib(window.process.pid, "VmRSS:")
        print(f"  {PICTURES} photographs of 4000 x 3000: {rest:.0f} MiB at rest, {peak - rest:.0f} above it at the peak, "
              f"{end - rest:.0f} at the end")
        must(peak - rest <= PEAK_MIB, "the peak is too high")
        must(end - rest <= END_MIB, "pictures are not let go")
        closes(window, "after the photographs")


def run(_session):
    work = tempfile.mkdtemp(prefix="faults-")
    for fault in [full_disk, pipes_for_settings, settings_on_nothing, a_pipe_for_the_dossier, a_folder_that_moves,
                  a_display_that_stays_silent, no_opengl, without_a_home,
                  without_fonts_and_dialogs, an_empty_clipboard, killed_and_doubled, photographs]:
        print(fault.__name__.replace("_", " "), flush=True)
        fault(work)
    shutil.rmtree(work)
    print("every fault was met")
    return 0


if __name__ == "__main__":
    sys.exit(main(run))
