"""The journey of a viewer, step by step; `scripts/journey` runs it."""

import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from window import Failed, Window, main  # noqa: E402

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
FILM = os.path.join(ROOT, "assets", "dossiers", "ihostage")
OTHER_FILM = os.path.join(ROOT, "assets", "dossiers", "sully")
SCREENS = ["Overview", "Cast", "Film and reality", "Place", "Timeline", "Sources"]
# A window manager's bar and the like are not there: all of the map is left of its list.
CENTRE_SLACK = 12


def must(holds, why):
    if not holds:
        raise Failed(why)


def on_screen(window, name):
    window.find("page tab", name, state="selected")


def go(window, name):
    window.key(str(SCREENS.index(name) + 1))
    on_screen(window, name)


def keys_and_sources(window):
    """3, three times Down, o opens the first source, Escape closes it, Alt+Left returns."""
    go(window, "Film and reality")
    window.key("Down", "Down", "Down")
    claim = window.find("list item", state="selected").name
    window.key("o")
    window.says("read on")
    window.key("Escape")
    window.lacks("read on")
    go(window, "Overview")
    window.key("alt+Left")
    on_screen(window, "Film and reality")
    came_back = window.find("list item", state="selected").name
    must(came_back == claim, f"Alt+Left came back to {came_back}")


def jump(window):
    """Ctrl+K, a name without its accents, Enter."""
    window.key("ctrl+k")
    window.type("sehovic")
    window.find(part="Admir Šehović")
    window.key("Return")
    on_screen(window, "Cast")
    window.find("heading", "Ilian Petrov")


def only_changed(window):
    """A press on "changed" in the overview shows only what was changed."""
    go(window, "Overview")
    window.click(window.find("link", part=" changed"))
    on_screen(window, "Film and reality")
    items = [node.name for node in window.nodes() if node.role == "list item"]
    must(items and all(name.endswith(" Changed") for name in items), f"not only Changed: {items}")
    window.key("Escape")


def event_to_claim(window):
    """A press on an event, then on its claim."""
    go(window, "Timeline")
    window.click(window.find("toggle button", part="At least four shots at the first officers"))
    window.click(window.find("link", part="How did the shooting begin?"))
    on_screen(window, "Film and reality")
    window.find("list item", part="How did the shooting begin?", state="selected")


def place_and_pin(window):
    """From near by, a place chosen in the list stands in the middle of the map; a press on a pin shows its note."""
    go(window, "Place")
    window.key("0")
    # From farther off the view would leave its sheet.
    for _ in range(3):
        window.key("plus")
    window.click(window.find("list item", part="De Balie"))
    window.find("list item", part="De Balie", state="selected")
    window.settle()
    sheet = window.find("panel", part="arrow keys move it").box
    pin = window.find("toggle button", part="De Balie").box
    apart = [abs(pin[axis] + pin[axis + 2] / 2 - sheet[axis] - sheet[axis + 2] / 2) for axis in (0, 1)]
    must(max(apart) < CENTRE_SLACK, f"the pin is {apart} from the middle of the map")
    window.key("0")
    window.settle()
    window.click(window.find("toggle button", part="Apple Store"))
    window.find("list item", part="Apple Store", state="selected")
    window.says("Copy coordinates")


def space_uncovers(window):
    """Space uncovers one item; leaving covers it."""
    go(window, "Film and reality")
    window.click(window.find("toggle button", part="Covered: The last hour, first part"))
    window.find("list item", "The last hour, first part Covered", state="selected")
    question = next(line for line in covered() if line.endswith("?"))
    window.lacks(question)
    window.key("space")
    window.says(question)
    go(window, "Overview")
    window.key("alt+Left")
    window.find("list item", "The last hour, first part Covered", state="selected")
    window.lacks(question)


def six_screens_without_a_covered_word(window):
    """What a screen reader is told of the six screens holds no covered sentence."""
    sentences = covered()
    must(len(sentences) > 20, f"only {len(sentences)} covered sentences")
    for screen in SCREENS:
        go(window, screen)
        nodes = window.nodes()
        told = [sentence for sentence in sentences for node in nodes if sentence in node.words()]
        must(not told, f"{screen} tells: {told}")
        nameless = [node for node in nodes if node.role in ACTIVE and not node.words()]
        must(not nameless, f"{screen} has things without a name: {nameless}")
        print(f"        {screen}: {len(nodes)} things, roles {', '.join(sorted({node.role for node in nodes}))}")


ACTIVE = {"push button", "toggle button", "link", "list item", "page tab", "entry", "image", "heading"}


def covered():
    """The sentences that stand under the cover of the ending."""
    command = ["cargo", "run", "-q", "--locked", "--example", "covered", "--", FILM]
    if not hasattr(covered, "lines"):
        told = subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
        covered.lines = told.stdout.decode().splitlines()
    return covered.lines


def twice_as_large(window):
    """At 200 percent in a window of 700 pixels both sides are there, one under the other."""
    go(window, "Film and reality")
    window.click(window.find("toggle button", part="Who was the man held at gunpoint?"))
    window.resize(700, 900)
    for _ in range(20):
        window.key("ctrl+plus")
        if window.zoom() >= 2.0:
            break
    must(abs(window.zoom() - 2.0) < 0.06, f"the text is {window.zoom()} times as large")
    film, real = window.find("heading", "In the film").box, window.find("heading", "In reality").box
    must(real[1] > film[1] + film[3], f"not one under the other: {film}, {real}")
    for box in (film, real):
        must(box[0] >= 0 and box[0] + box[2] <= 700, f"out of the window: {box}")
    window.key("ctrl+0")
    window.resize(1280, 800)


STEPS = [
    keys_and_sources, jump, only_changed, event_to_claim, place_and_pin, space_uncovers,
    six_screens_without_a_covered_word, twice_as_large,
]


def show_all_is_remembered(program, settings):
    """ "Show all" holds after a restart, for this film only."""
    with Window(program, "--settings", settings, FILM) as window:
        window.click(window.find("push button", part="Ending covered"))
        window.click(window.find(part="Show all"))
        window.find("push button", part="Nothing covered")
    with Window(program, "--settings", settings, FILM) as window:
        window.find("push button", part="Nothing covered")
        window.lacks("Seen the film?")
    with Window(program, "--settings", settings, OTHER_FILM) as window:
        window.find("push button", part="Ending covered")
        window.says("Seen the film?")


def run(_session):
    program = os.path.abspath(sys.argv[1])
    pictures = sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="journey-")
    os.makedirs(pictures, exist_ok=True)
    settings = tempfile.mkdtemp(prefix="settings-")
    covered()
    failures = []

    def step(what, window, *arguments):
        try:
            what(*arguments)
            print(f"ok      {what.__doc__.strip()}", flush=True)
        except Failed as failed:
            failures.append(what)
            if window:
                window.picture(os.path.join(pictures, f"{what.__name__}.png"))
            print(f"FAILED  {what.__doc__.strip()}\n        {failed}", flush=True)

    with Window(program, "--settings", settings, "--theme", "light", FILM, log=os.path.join(pictures, "log")) as window:
        window.click(window.find("push button", "Not yet, keep the ending covered"))
        for what in STEPS:
            step(what, window, window)
    step(show_all_is_remembered, None, program, settings)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(run))
