"""The journey of a viewer, step by step; `scripts/journey` runs it."""

import os
import subprocess
import sys
import tempfile
import time

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
    for _ in range(6):
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


def a_block_says_its_claim(window):
    """A block of the bar says its claim when it is pointed at, and nothing else moves; a press opens the claim."""
    go(window, "Overview")
    question = "Was the ransom 200 million in crypto?"
    left, top, width, height = window.find("link", question).box
    # The ring, the stem and the label have room kept for them below the bar.
    room = f"rectangle 0,{top - 6} 1279,{top + height + 46}"
    # In the margin: the bar for scrolling shows as soon as the pointer is on the page.
    window.point_at(20, 700)
    time.sleep(0.5)
    with tempfile.TemporaryDirectory() as folder:
        before, after = (os.path.join(folder, f"{name}.png") for name in ("before", "after"))
        window.picture(before)
        window.point_at(left + width // 2, top + height // 2)
        time.sleep(0.5)
        window.picture(after)
        must(differing_points(before, after) > 500, "it says nothing")
        for picture in (before, after):
            subprocess.run(["mogrify", "-fill", "black", "-draw", room, picture], check=True)
        elsewhere = differing_points(before, after)
        must(elsewhere == 0, f"{elsewhere} points change elsewhere")
    window.click_at(left + width // 2, top + height // 2)
    on_screen(window, "Film and reality")
    window.find("list item", part=question, state="selected")


def differing_points(one, other):
    told = subprocess.run(["compare", "-metric", "AE", one, other, "null:"], capture_output=True)
    return float(told.stderr.decode().split()[0])


def typing_moves_no_field(window):
    """Five letters typed into the search never move its field; Escape gives back what was."""
    go(window, "Cast")
    window.key("ctrl+k")
    stood = window.find("entry").box
    for letter in "marks":
        window.type(letter)
        window.settle()
        now = window.find("entry").box
        must(now == stood, f"after {letter} the field stands at {now}, not {stood}")
    window.key("Escape")
    on_screen(window, "Cast")


def a_sheet_moves_no_card(window):
    """A card that is pressed opens its sheet, and no card moves."""
    go(window, "Cast")
    window.key("Escape")
    window.settle()
    before = {node.name: node.box for node in window.nodes() if node.role == "list item"}
    window.click(window.find("list item", part="Lynn"))
    window.find("heading", "Lynn")
    window.settle()
    after = {node.name: node.box for node in window.nodes() if node.role == "list item"}
    moved = [name for name, box in before.items() if name in after and after[name] != box]
    must(len(before) > 5 and not moved, f"of {len(before)} cards these move: {moved}")
    window.key("Escape")


def end_shows_the_last_event(window):
    """End on the timeline brings the last event into sight."""
    go(window, "Timeline")
    window.key("End")
    window.settle()
    chosen = [node for node in window.nodes()
              if node.role == "toggle button" and "pressed" in node.states and not node.name.startswith("Show as ")]
    must(len(chosen) == 1, f"not one event is chosen: {chosen}")
    left, top, width, height = chosen[0].box
    must(0 <= left <= left + width <= 1280 and 0 <= top <= top + height <= 800, f"it stands at {chosen[0].box}")
    window.key("Escape")


def small_windows_are_for_what_is_read(window):
    """In a window of 320 by 480, and at 300 percent, two thirds of the height are for what is read."""
    for width, height, larger in [(320, 480, 0), (1280, 800, 20)]:
        window.resize(width, height)
        for _ in range(larger):
            window.key("ctrl+plus")
        for screen in SCREENS:
            go(window, screen)
            window.settle()
            bars = max(node.box[1] + node.box[3] for node in window.nodes() if node.role == "page tab")
            # The line at the foot is there for a dossier on disk, as this one is.
            foot = next((node.box[1] for node in window.nodes() if node.role == "link" and "no problems" in node.name), height)
            print(f"        {width} by {height}, {screen}: {foot - bars} of {height} points")
            must(foot - bars >= height * 0.6, f"{screen} has {foot - bars} of {height}")
        window.key("ctrl+0")
    window.resize(1280, 800)


STEPS = [
    keys_and_sources, jump, only_changed, event_to_claim, place_and_pin, space_uncovers,
    six_screens_without_a_covered_word, twice_as_large, a_block_says_its_claim, typing_moves_no_field,
    a_sheet_moves_no_card, end_shows_the_last_event, small_windows_are_for_what_is_read,
]


def show_all_is_remembered(program, settings):
    """ "Show all" holds after a restart, which opens where one was, for this film only."""
    with Window(program, "--settings", settings, FILM) as window:
        window.click(window.find("push button", part="Ending covered"))
        window.click(window.find(part="Show all"))
        window.find("push button", part="Nothing covered")
        go(window, "Sources")
    with Window(program, "--settings", settings, FILM) as window:
        window.find("push button", part="Nothing covered")
        on_screen(window, "Sources")
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
