"""The walk through the program for Windows, step by step; `scripts/wine` runs it."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from window import Failed, main, xdotool  # noqa: E402
from wineprefix import COMMAND_S, Prefix, WineWindow, must, visible_windows, wait, windows_path  # noqa: E402

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
FORMATS = ["md", "html", "json"]
TITLE = "iHostage · Reelcheck"
SCREENS = ["overview", "cast", "film-and-reality", "place", "timeline", "sources"]
# How far a screen may be from its picture, as the root mean square of the differences of all points, 1 being that of
# black and white. Our pictures are drawn by another hand, which smooths edges in another way.
FARTHEST = 0.005
PICTURE_S = 15
SETTINGS = '(version: 1, theme: Light, motion: false, covers: [("iHostage (2025)", Ending)])\n'
INSTALLED = {"reelcheck.exe", "reelcheck-window.exe", "LICENSE-MIT.txt", "LICENSE-APACHE.txt", "README.txt",
             "format.md", "licences.txt", "uninstall.exe"}
UNINSTALL = "Microsoft\\Windows\\CurrentVersion\\Uninstall\\Reelcheck"


class Walk:
    """What the steps share: the programs, copies to work on, and what Linux makes of them."""

    def __init__(self, prefix, work, programs, linux, pictures):
        self.prefix, self.work, self.linux, self.pictures = prefix, work, linux, pictures
        # A space and letters of no old code page: what starts the program must hand them on whole.
        self.folder = os.path.join(work, "Zürich, Łódź")
        os.mkdir(self.folder)
        for name in ["reelcheck.exe", "reelcheck-window.exe"]:
            shutil.copy(os.path.join(programs, name), self.folder)
        self.program = os.path.join(self.folder, "reelcheck.exe")
        self.launcher = os.path.join(self.folder, "reelcheck-window.exe")
        shutil.copytree(os.path.join(ROOT, "assets"), os.path.join(self.folder, "assets"))
        self.settings = os.path.join(work, "settings")
        self.newly_set()

    def newly_set(self):
        """Settings under which no question is open and nothing moves."""
        shutil.rmtree(self.settings, ignore_errors=True)
        os.mkdir(self.settings)
        with open(self.settings_file(), "w") as file:
            file.write(SETTINGS)

    def settings_file(self):
        return os.path.join(self.settings, "settings.ron")

    def on_linux(self, *arguments):
        ended = subprocess.run([self.linux, *arguments], capture_output=True, timeout=COMMAND_S)
        must(ended.returncode == 0, f"this system's program ended with {ended.returncode}: {ended.stderr.decode()}")
        return ended.stdout

    def on_windows(self, *arguments, code=0, program=None):
        ended = self.prefix.run(program or self.program, *arguments, cwd=self.folder)
        must(ended.returncode == code, f"{' '.join(arguments)} ended with {ended.returncode}, not {code}: "
                                       f"{ended.stderr.decode(errors='replace')}")
        return ended

    def open(self, *arguments, command=None, title=TITLE):
        """Opens the window by the program, or by a command that ends in one."""
        command = command or [self.program]
        return WineWindow(self.prefix.command(*command, "--settings", windows_path(self.settings), *arguments), title)

    def shot(self, window, name):
        path = os.path.join(self.pictures, name + ".png")
        window.picture(path)
        return path


def same(one, other, what):
    """Two texts or files must be the same, byte for byte."""
    if one == other:
        return
    at = next((place for place, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    raise Failed(f"{what}: {len(one)} bytes on Windows, {len(other)} on Linux, another one from byte {at} on: "
                 f"{one[at:at + 30]!r}, {other[at:at + 30]!r}")


def contents(path):
    with open(path, "rb") as file:
        return file.read()


def apart(one, other):
    """The root mean square of the differences of two pictures."""
    told = subprocess.run(["compare", "-metric", "RMSE", one, other, "null:"], capture_output=True, timeout=COMMAND_S)
    found = re.search(r"\(([0-9.e-]+)\)", told.stderr.decode())
    must(found, f"{one} cannot be compared with {other}: {told.stderr.decode().strip()}")
    return float(found.group(1))


def prints(walk):
    """the version and a check are printed, and end with 0; a broken dossier tells its problems, and ends with 1"""
    version = walk.on_windows("--version").stdout.decode()
    must(version.split() == walk.on_linux("--version").decode().split(), f"the version is {version!r}")
    folders = [r"assets\dossiers\ihostage", r"assets\dossiers\sully", r"assets\template"]
    walk.on_windows("check", "--deny-warnings", *folders)
    broken = os.path.join(walk.folder, "broken")
    shutil.copytree(os.path.join(ROOT, "assets", "template"), broken)
    file = os.path.join(broken, "dossier.ron")
    text = contents(file).decode()
    with open(file, "w") as again:
        again.write(text.replace("weight: Core", "weight: Cor"))
    told = walk.on_windows("check", "broken", code=1)
    told = (told.stdout + told.stderr).decode()
    must(r"broken\dossier.ron:" in told and "Core" in told and "error" in told, f"no problem is told: {told}")
    walk.on_windows("export", "broken", code=1)


def exports(walk):
    """exports are those of Linux, byte for byte"""
    for form in FORMATS:
        linux = walk.on_linux("export", "ihostage", "--to", form)
        same(walk.on_windows("export", "ihostage", "--to", form).stdout, linux, f"printed {form}")
        walk.on_windows("export", "ihostage", "--to", form, "-o", f"written.{form}")
        same(contents(os.path.join(walk.folder, f"written.{form}")), linux, f"written {form}")


def packs(walk):
    """a dossier packed on Linux opens here, a packed one is the same, and a folder again"""
    for name in ["template", "dossiers/sully"]:
        stem = os.path.basename(name)
        packed = os.path.join(walk.folder, f"{stem}.reelcheck")
        walk.on_linux("pack", os.path.join(ROOT, "assets", name), "-o", packed)
        walk.on_windows("check", "--deny-warnings", f"{stem}.reelcheck")
        for form in FORMATS:
            same(walk.on_windows("export", f"{stem}.reelcheck", "--to", form).stdout,
                 walk.on_linux("export", packed, "--to", form), f"{form} of {stem}.reelcheck")
        walk.on_windows("pack", "assets\\" + name.replace("/", "\\"), "-o", f"here-{stem}.reelcheck")
        same(contents(os.path.join(walk.folder, f"here-{stem}.reelcheck")), contents(packed), f"{stem} packed")
        walk.on_windows("unpack", f"{stem}.reelcheck", "-o", f"unpacked-{stem}")
        again = os.path.join(walk.work, f"again-{stem}.reelcheck")
        walk.on_linux("pack", os.path.join(walk.folder, f"unpacked-{stem}"), "-o", again)
        same(contents(again), contents(packed), f"{stem} unpacked")


def screens(walk):
    """each of the keys 1 to 8 gives a picture of its own, and six of them those of docs/pictures"""
    window = walk.open()
    try:
        seen = {}
        for key in "12345678":
            shown = window.press(key)
            shot = walk.shot(window, f"screen-{key}")
            must(shown not in seen, f"key {key} shows the same as key {seen.get(shown)}")
            seen[shown] = key
            name = SCREENS[int(key) - 1] if int(key) <= len(SCREENS) else None
            if name == "film-and-reality":
                # The picture shows a claim further down.
                window.press("ctrl+k")
                window.type("Were the lights really about to go out")
                window.settle()
                window.press("Return")
                shot = walk.shot(window, "screen-3-lights")
            if name:
                compare(walk, window, shot, name)
        must(window.title() == TITLE, f"the title is {window.title()}")
    finally:
        code = window.quit()
    must(code == 0, f"ended with {code}")


def compare(walk, window, shot, name):
    """A screen beside its picture. On a busy machine what is drawn later, a picture of the dossier, may come after two
    pictures of the window in a row that are the same."""
    until = time.monotonic() + PICTURE_S
    while True:
        distance = apart(shot, os.path.join(ROOT, "docs", "pictures", f"{name}-light.png"))
        if distance <= FARTHEST or time.monotonic() > until:
            break
        time.sleep(1)
        walk.shot(window, os.path.basename(shot).removesuffix(".png"))
    print(f"        {name}: {distance:.4f} from its picture, at most {FARTHEST}", flush=True)
    must(distance <= FARTHEST, f"{name} is {distance:.4f} from its picture")


def exports_by_key(walk):
    """Ctrl+E writes what Linux writes"""
    window = walk.open()
    # Letters of this keyboard alone: others cannot be typed here.
    path = os.path.join(walk.work, "by key.md")
    try:
        window.press("ctrl+e")
        export_to(window, windows_path(path))
        wait(lambda: os.path.exists(path), 10, "no file is written")
        window.settle()
        walk.shot(window, "exported")
    finally:
        window.quit()
    same(contents(path), walk.on_linux("export", "ihostage", "--to", "md"), "written by key")


def export_to(window, path):
    """Fills the sheet's field, which comes after the three formats, and confirms."""
    window.press("Tab", "Tab", "Tab", "Tab")
    window.press("ctrl+a")
    window.type(path)
    window.press("Return")


def settings_stay(walk):
    """the size of the text is kept over a restart; Ctrl+Q ends with 0"""
    walk.newly_set()
    window = walk.open()
    code = None
    try:
        plain = walk.shot(window, "text-plain")
        window.press("ctrl+plus", "ctrl+plus")
        large = walk.shot(window, "text-large")
    finally:
        code = window.quit()
    must(code == 0, f"ended with {code}")
    must(apart(plain, large) > FARTHEST, "Ctrl+Plus changes nothing")
    kept = scale(walk)
    must(kept > 1.05, f"the text is kept as {kept} times as large")
    window = walk.open()
    try:
        again = walk.shot(window, "text-restarted")
    finally:
        code = window.quit()
    must(code == 0, f"ended with {code} after the restart")
    must(apart(large, again) < FARTHEST / 4, "the window looks otherwise after a restart")
    must(scale(walk) == kept, f"the text is {scale(walk)} times as large after the restart, {kept} before")
    walk.newly_set()


def scale(walk):
    """The size of the text in the settings."""
    found = re.search(r"text_scale: ([0-9.]+)", contents(walk.settings_file()).decode())
    must(found, "the settings have no text_scale")
    return float(found.group(1))


def no_console(walk):
    """started as from an icon, the window comes without a console"""
    # What is looked for can be seen: the program of the console, started in that way, brings one along.
    window = WineWindow(walk.prefix.command("start", "/unix", walk.program), TITLE)
    try:
        window.watch(2)
        must(window.seen - {TITLE}, "no console is seen where there must be one")
    finally:
        window.quit()
    walk.prefix.wait_for_end()
    packed = os.path.join(walk.folder, "by icon.reelcheck")
    walk.on_linux("pack", os.path.join(ROOT, "assets", "dossiers", "sully"), "-o", packed)
    title = "Sully · Reelcheck"
    for command in [[walk.launcher], ["start", "/unix", walk.launcher]]:
        window = walk.open(windows_path(packed), command=command, title=title)
        try:
            window.watch(2)
            walk.shot(window, "by-icon")
            alone(window)
            must(len(walk.prefix.reelchecks()) == 2, f"not both programs run: {walk.prefix.reelchecks()}")
        finally:
            code = window.quit()
        must(code == 0, f"ended with {code}")
        walk.prefix.wait_for_end()


def alone(window):
    """No other window must have been seen; a new one has the program's name until it knows the dossier's."""
    others = window.seen - {window.expected, "Reelcheck"}
    must(not others, f"other windows were seen: {sorted(others)}")


def hands_on(walk):
    """what starts the window hands arguments and the exit code on, and shows an error in a box"""
    walk.on_windows("check", r"assets\template", program=walk.launcher)
    written = os.path.join(walk.folder, "handed on.json")
    walk.on_windows("export", "ihostage", "--to", "json", "-o", "handed on.json", program=walk.launcher)
    same(contents(written), walk.on_linux("export", "ihostage", "--to", "json"), "handed on")
    for arguments, code in [(["export", "broken"], 1), (["--unheard-of"], 2)]:
        process = subprocess.Popen(walk.prefix.command(walk.launcher, *arguments), cwd=walk.folder,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            box = wait(lambda: [one for one, name in visible_windows().items() if name == "Reelcheck"], 30,
                       "no box comes up")
            subprocess.run(["import", "-window", box[0], os.path.join(walk.pictures, f"box-{code}.png")],
                           timeout=COMMAND_S)
            xdotool("windowfocus", box[0])
            xdotool("key", "Return")
            must(process.wait(30) == code, f"{arguments} ended with {process.returncode}, not {code}")
        except subprocess.TimeoutExpired:
            raise Failed("the box does not close by Enter") from None
        finally:
            process.kill()
            process.wait()


def installs(walk):
    """the installer puts everything in its place, .reelcheck files open by it, and the uninstaller removes it all"""
    prefix = walk.prefix
    before = prefix.files()
    installer = os.path.join(walk.work, "setup.exe")
    shutil.copy(os.environ["INSTALLER"], installer)
    must(prefix.run(installer, "/S").returncode == 0, "the installer failed")
    profile = prefix.profiles()[0]
    folder = os.path.join(profile, "AppData", "Local", "Programs", "Reelcheck")
    names = set(os.listdir(folder)) if os.path.isdir(folder) else set()
    must({name for name in names if not name.startswith("third-party-licences")} == INSTALLED, f"installed: {names}")
    start_menu = os.path.join(profile, "AppData", "Roaming", "Microsoft", "Windows", "Start Menu", "Programs")
    shortcut = os.path.join(start_menu, "Reelcheck.lnk")
    must(os.path.isfile(shortcut), "there is no shortcut")
    must(b"reelcheck-window.exe" in contents(shortcut).replace(b"\0", b""), "the shortcut starts something else")
    inside = f"C:\\users\\{os.path.basename(profile)}\\AppData\\Local\\Programs\\Reelcheck"
    for key, value, wanted in [
        ("Classes\\.reelcheck", "", "Reelcheck.Dossier"),
        ("Classes\\Reelcheck.Dossier\\shell\\open\\command", "", f'"{inside}\\reelcheck-window.exe" "%1"'),
        ("Classes\\Reelcheck.Dossier\\DefaultIcon", "", f'"{inside}\\reelcheck.exe",0'),
        (UNINSTALL, "DisplayName", "Reelcheck"),
        (UNINSTALL, "DisplayVersion", walk.on_linux("--version").decode().split()[1]),
        (UNINSTALL, "QuietUninstallString", f'"{inside}\\uninstall.exe" /S'),
    ]:
        found = prefix.registry(key, value)
        must(found == wanted, f"{key} {value}: {found}, not {wanted}")
    packed = os.path.join(walk.work, "Łódź 1.reelcheck")
    walk.on_linux("pack", os.path.join(ROOT, "assets", "dossiers", "sully"), "-o", packed)
    # Windows looks for file types among the user's first and then among everybody's; Wine among everybody's alone.
    types = [".reelcheck", "Reelcheck.Dossier"]
    for name in types:
        prefix.run("reg", "copy", f"HKCU\\Software\\Classes\\{name}", f"HKCR\\{name}", "/s", "/f")
    for opened, title in [(packed, "Sully · Reelcheck"), (shortcut, TITLE)]:
        window = WineWindow(prefix.command("start", "/unix", opened), title)
        try:
            window.watch(1)
            alone(window)
            if opened == packed:
                refused = prefix.run(os.path.join(folder, "uninstall.exe"), "/S")
                must(os.path.exists(os.path.join(folder, "reelcheck.exe")), f"removed while open: {refused.returncode}")
        finally:
            window.quit()
        prefix.wait_for_end()
    for name in types:
        prefix.run("reg", "delete", f"HKCR\\{name}", "/f")
    # The same once more is an update.
    must(prefix.run(installer, "/S").returncode == 0, "the installer failed over itself")
    must(set(os.listdir(folder)) == names, f"after an update: {os.listdir(folder)}")
    own = os.path.join(folder, "my notes.txt")
    open(own, "w").close()
    prefix.run(os.path.join(folder, "uninstall.exe"), "/S")
    wait(lambda: not os.path.exists(os.path.join(folder, "uninstall.exe")), 30, "the uninstaller removed nothing")
    wait(lambda: not prefix.running("Un"), 30, "the uninstaller does not end")
    must(os.listdir(folder) == ["my notes.txt"], f"left of the installed: {os.listdir(folder)}")
    os.remove(own)
    os.rmdir(folder)
    # The folder of every program that installs itself so, and what is temporary, are nobody's.
    left = {path for path in prefix.files() - before if "/Temp" not in path and path != os.path.dirname(folder)}
    settings = {path for path in left if "/AppData/Roaming/reelcheck/" in path + "/"}
    must(settings, "the settings are gone")
    must(left == settings, f"left behind: {sorted(left - settings)}")
    for key in ["Classes\\.reelcheck", "Classes\\Reelcheck.Dossier", UNINSTALL]:
        must(prefix.registry(key) is None, f"left in the registry: {key}")


def nothing_runs(walk):
    """nothing runs on after its window, and Windows ends whole"""
    walk.prefix.wait_for_end()
    walk.prefix.end()
    must(not walk.prefix.processes(), f"still running: {walk.prefix.processes()}")


STEPS = [prints, exports, packs, screens, exports_by_key, settings_stay, no_console, hands_on, installs, nothing_runs]


def run(_session):
    if len(sys.argv) not in (3, 4):
        raise Failed("name the folder of the programs for Windows and the program of this system")
    programs, linux = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    for needed in [os.path.join(programs, "reelcheck.exe"), os.path.join(programs, "reelcheck-window.exe"), linux]:
        must(os.path.isfile(needed), f"there is no program at {needed}")
    pictures = os.path.abspath(sys.argv[3]) if len(sys.argv) > 3 else tempfile.mkdtemp(prefix="wine-pictures-")
    os.makedirs(pictures, exist_ok=True)
    steps = [step for step in STEPS if step is not installs or os.environ.get("INSTALLER")]
    failures = 0
    work = tempfile.mkdtemp(prefix="wine-")
    try:
        with Prefix(work) as prefix:
            walk = Walk(prefix, work, programs, linux, pictures)
            for step in steps:
                began = time.monotonic()
                try:
                    step(walk)
                    print(f"ok      {step.__doc__} ({time.monotonic() - began:.0f} s)", flush=True)
                except (Failed, OSError, subprocess.SubprocessError) as failed:
                    failures += 1
                    subprocess.run(["import", "-window", "root", os.path.join(pictures, f"{step.__name__}.png")])
                    print(f"FAILED  {step.__doc__}\n        {failed}", flush=True)
                    # The next step begins without what this one left.
                    prefix.end()
                    prefix.begin()
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(run))
