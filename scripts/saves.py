"""Many saves under an open window; `scripts/saves` runs it.

A frame counts as lost when the window answers a key later than within half a second: every tenth save a key is pressed
that turns to another screen, and the log of frames tells when it was drawn.
"""

import os
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from window import Failed, Window, main, xdotool  # noqa: E402

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
# The watcher looks twice a second, and once more whether what it saw stands still.
BETWEEN_S = 0.12
LATE_S = 0.5


def resident_kb(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


def save(path, text, way):
    """Each way in which editors save: in place, by rename, by truncating first, by deleting first."""
    if way == 0:
        with open(path, "w") as file:
            file.write(text)
    elif way == 1:
        with open(path + ".new", "w") as file:
            file.write(text)
        os.replace(path + ".new", path)
    elif way == 2:
        open(path, "w").close()
        time.sleep(0.02)
        with open(path, "w") as file:
            file.write(text)
    else:
        os.remove(path)
        time.sleep(0.02)
        with open(path, "w") as file:
            file.write(text)


def frames(log):
    """When each frame was drawn, in seconds since 1970."""
    with open(log, errors="replace") as lines:
        return [int(line.split()[1]) / 1e6 for line in lines if line.startswith("frame ") and line.endswith("\n")]


def first_frame_after(log, moment):
    until = time.monotonic() + 10
    while time.monotonic() < until:
        drawn = next((frame for frame in frames(log) if frame >= moment), None)
        if drawn:
            return drawn - moment
        time.sleep(0.02)
    return 10.0


def run(_session):
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    work = tempfile.mkdtemp(prefix="saves-")
    folder = os.path.join(work, "film")
    shutil.copytree(os.path.join(ROOT, "assets", "template"), folder)
    path, log = os.path.join(folder, "dossier.ron"), os.path.join(work, "log")
    with open(path) as file:
        good = file.read()
    start = good.index("headline: ")
    end = good.index("\n", start)

    def text(number, broken):
        headline = f'headline: "Save {number}",' if not broken else f'headline: "Save {number}'
        return good[:start] + headline + good[end:]

    save(path, text(0, False), 0)
    answers = []
    with Window(program, "--settings", os.path.join(work, "settings"), "--log-frames", folder, log=log) as window:
        window.says("Save 0")
        for number in range(1, 21):
            save(path, text(number, False), 0)
            time.sleep(BETWEEN_S)
        window.says("Save 20")
        before_kb = resident_kb(window.process.pid)
        for number in range(1, count + 1):
            save(path, text(number, broken=number % 2 == 1), number % 4)
            if number % 10 == 0:
                moment = time.time()
                xdotool("key", "1" if number % 20 else "2")
                answers.append(first_frame_after(log, moment))
            time.sleep(BETWEEN_S)
            if not window.is_alive():
                raise Failed(f"the window ended at save {number}")
        # The last save is a broken one, on the last good state.
        last = count + 1
        save(path, text(last, broken=False), 1)
        window.key("1")
        window.says(f"Save {last}")
        save(path, text(last + 1, broken=True), 0)
        window.says("Showing the state of", f"Save {last}")
        window.lacks(f"Save {last + 1}")
        after_kb = resident_kb(window.process.pid)
        drawn = len(frames(log))
        late = [answer for answer in answers if answer > LATE_S]
        print(f"saves: {count}, half of them broken, in four ways")
        print(f"frames drawn: {drawn}; keys pressed meanwhile: {len(answers)}, answered within "
              f"{max(answers) * 1000:.0f} ms at most; frames lost: {len(late)}")
        print(f"memory: {before_kb} kB before, {after_kb} kB after ({after_kb / before_kb:.2f} times)")
        print(f"last state: save {last}, under the bar that tells the first problem of the save after it")
    shutil.rmtree(work)
    if late or after_kb > 1.1 * before_kb:
        raise Failed("frames were lost, or the memory grew by more than a tenth")
    return 0


if __name__ == "__main__":
    sys.exit(main(run))
