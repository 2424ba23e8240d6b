"""Draws the pictures of the iHostage dossier and the icon.

Run from the top of the project: python3 scripts/drawings/draw.py  (needs Pillow, version 10 or later).
Everything is drawn at three times its size and made smaller, so that edges are smooth.
"""

import math
import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "assets/dossiers/ihostage/images"
ICON = ROOT / "assets/icon"
SCALE, WIDTH, HEIGHT = 3, 960, 540


def s(*values):
    """Points of the picture as points of the large drawing."""
    return [v * SCALE for v in values]


def gradient(stops, width=WIDTH, height=HEIGHT):
    """Colours from top to bottom; stops are (share of the height, colour)."""
    column = Image.new("RGB", (1, height * SCALE))
    for y in range(height * SCALE):
        share = y / (height * SCALE - 1)
        for (a, one), (b, other) in zip(stops, stops[1:]):
            if a <= share <= b:
                t = (share - a) / max(b - a, 1e-6)
                column.putpixel((0, y), tuple(round(p + (q - p) * t) for p, q in zip(one, other)))
                break
    return column.resize((width * SCALE, height * SCALE))


def glow(picture, shape, colour, blur, strength=1.0):
    """Adds soft light in the form of a shape."""
    mask = Image.new("L", picture.size, 0)
    shape(ImageDraw.Draw(mask))
    mask = mask.filter(ImageFilter.GaussianBlur(blur * SCALE)).point(lambda v: int(v * strength))
    light = Image.composite(Image.new("RGB", picture.size, colour), Image.new("RGB", picture.size, (0, 0, 0)), mask)
    return ImageChops.screen(picture, light)


def finish(picture, path):
    small = picture.resize((picture.width // SCALE, picture.height // SCALE), Image.LANCZOS)
    small.save(path, quality=86, method=6)


def tree(draw, x, y, size, rng, colour):
    """A bare plane tree, by halving branches."""

    def branch(x, y, angle, length, width):
        if length < size * 0.05:
            return
        x2, y2 = x + math.cos(angle) * length, y - math.sin(angle) * length
        draw.line(s(x, y, x2, y2), fill=colour, width=max(1, round(width * SCALE)))
        for turn in (rng.uniform(0.2, 0.5), -rng.uniform(0.2, 0.5)):
            branch(x2, y2, angle + turn, length * rng.uniform(0.66, 0.8), width * 0.66)

    branch(x, y, math.pi / 2, size * 0.3, size * 0.035)


def square_at_night():
    rng = random.Random(22)
    horizon = 338
    picture = gradient([(0, (13, 20, 40)), (0.45, (34, 46, 76)), (0.63, (74, 80, 104)), (0.631, (30, 34, 48)), (1, (14, 17, 27))])
    draw = ImageDraw.Draw(picture)
    # Far roofs.
    x = -10
    while x < 970:
        wide, high = rng.randint(26, 52), rng.randint(60, 112)
        draw.polygon(s(x, horizon, x, horizon - high, x + wide / 2, horizon - high - rng.randint(6, 20), x + wide, horizon - high, x + wide, horizon), fill=(28, 34, 54))
        for _ in range(3):
            if rng.random() < 0.55:
                wx, wy = x + rng.randint(5, wide - 8), horizon - rng.randint(22, high - 4)
                draw.rectangle(s(wx, wy, wx + 4, wy + 7), fill=(150, 126, 84))
        x += wide
    # The theatre at the left.
    body = (22, 26, 42)
    draw.rectangle(s(0, 168, 236, horizon + 8), fill=body)
    draw.polygon(s(58, 168, 118, 112, 178, 168), fill=body)
    for cx in (20, 216):
        draw.rectangle(s(cx - 16, 132, cx + 16, 180), fill=body)
        draw.polygon(s(cx - 19, 132, cx, 92, cx + 19, 132), fill=(18, 22, 36))
    for row, top in enumerate((196, 246)):
        for column in range(7):
            wx = 18 + column * 31
            lit = (206, 172, 112) if rng.random() < 0.55 else (52, 54, 70)
            draw.rectangle(s(wx, top + 8, wx + 14, top + 34), fill=lit)
            draw.pieslice(s(wx, top, wx + 14, top + 16), 180, 360, fill=lit)
    for column in range(5):
        wx = 24 + column * 42
        draw.rectangle(s(wx, 298, wx + 22, horizon + 6), fill=(214, 176, 110))
        draw.pieslice(s(wx, 288, wx + 22, 310), 180, 360, fill=(214, 176, 110))
    # The corner building: two fronts that meet in a rounded corner.
    left, corner_l, corner_r, right = 420, 566, 640, 960
    stone, stone_dark, stone_mid = (58, 56, 68), (40, 40, 54), (50, 49, 62)
    top = 92
    draw.polygon(s(left, 132, corner_l, top, corner_l, 372, left, 346), fill=stone_dark)
    draw.rectangle(s(corner_l, top, corner_r, 374), fill=stone)
    draw.polygon(s(corner_r, top, right, 132, right, 346, corner_r, 374), fill=stone_mid)
    draw.polygon(s(corner_l - 4, top, corner_l + 10, 58, corner_r - 10, 58, corner_r + 4, top), fill=(34, 36, 50))
    draw.ellipse(s(corner_l + 12, 34, corner_r - 12, 84), fill=(34, 36, 50))
    draw.line(s((corner_l + corner_r) / 2, 34, (corner_l + corner_r) / 2, 14), fill=(34, 36, 50), width=2 * SCALE)

    def front(x0, x1, y_top0, y_top1, y_low0, y_low1, columns, rows, wide, colour):
        for column in range(columns):
            for row in range(rows):
                a = (column + 0.5 - wide / 2) / columns
                b = (column + 0.5 + wide / 2) / columns
                points = []
                for share, edge in ((a, row + 0.2), (b, row + 0.2), (b, row + 0.86), (a, row + 0.86)):
                    y_top = y_top0 + (y_top1 - y_top0) * share
                    y_low = y_low0 + (y_low1 - y_low0) * share
                    points += [x0 + (x1 - x0) * share, y_top + (y_low - y_top) * edge / rows]
                draw.polygon(s(*points), fill=colour(column, row))

    def dim(_, __):
        return (104, 92, 74) if rng.random() < 0.24 else (30, 32, 46)

    front(left, corner_l, 138, 100, 258, 252, 6, 3, 0.5, dim)
    front(corner_l, corner_r, 100, 100, 252, 252, 3, 3, 0.46, dim)
    front(corner_r, right, 100, 138, 252, 258, 11, 3, 0.5, dim)
    warm = (255, 231, 178)
    front(left, corner_l, 262, 256, 344, 370, 4, 1, 0.84, lambda c, r: warm)
    front(corner_l, corner_r, 256, 256, 372, 372, 2, 1, 0.84, lambda c, r: (255, 238, 196))
    front(corner_r, right, 256, 262, 370, 344, 8, 1, 0.86, lambda c, r: warm)
    # Tables and a stair behind the glass, no people.
    shade = (214, 178, 118)
    for tx in (448, 488, 528, 668, 728, 788, 848, 908):
        y = 340 if tx < 560 or tx > 700 else 352
        draw.rectangle(s(tx - 13, y - 13, tx + 13, y - 10), fill=shade)
        draw.rectangle(s(tx - 10, y - 10, tx - 8, y - 1), fill=shade)
        draw.rectangle(s(tx + 8, y - 10, tx + 10, y - 1), fill=shade)
    for step in range(6):
        draw.line(s(590 + step * 5, 362 - step * 15, 612 + step * 5, 362 - step * 15), fill=shade, width=2 * SCALE)
    picture = glow(picture, lambda d: d.polygon(s(left, 262, corner_l, 256, corner_r, 256, right, 262, right, 350, corner_r, 374, corner_l, 374, left, 350), fill=150), (190, 140, 70), 16, 0.75)
    # Light on the wet stones.
    picture = glow(picture, lambda d: d.polygon(s(400, 360, 1000, 366, 1010, 540, 300, 540), fill=120), (150, 112, 60), 34, 0.8)
    for _ in range(420):
        y = rng.uniform(376, 536)
        x = rng.uniform(330, 955) + (y - 376) * rng.uniform(-0.5, 0.1)
        strength = max(0.0, 1 - (y - 376) / 190) * rng.uniform(0.2, 0.75)
        long = 5 + (y - 376) * 0.12
        colour = tuple(round(a + (b - a) * strength) for a, b in zip((40, 42, 54), (236, 200, 138)))
        ImageDraw.Draw(picture).line(s(x, y, x + long, y), fill=colour, width=max(1, round(SCALE * 0.8)))
    draw = ImageDraw.Draw(picture)
    # Tram rails towards the street at the left of the shop.
    for offset in (-44, -18, 40, 66):
        near = 250 + offset * 5.2
        points = []
        for step in range(41):
            t = step / 40
            y = 540 - (540 - 346) * t
            x = near + (330 + offset * 0.35 - near) * (t ** 0.8)
            points += [x, y]
        draw.line(s(*points), fill=(112, 110, 116), width=round(1.6 * SCALE), joint="curve")
    # Lamps with their light, trees in front.
    for lx, base, high in ((286, 356, 120), (386, 350, 96), (120, 372, 150)):
        draw.line(s(lx, base, lx, base - high), fill=(12, 14, 22), width=round(2.4 * SCALE))
        picture = glow(picture, lambda d, lx=lx, base=base, high=high: d.ellipse(s(lx - 20, base - high - 20, lx + 20, base - high + 20), fill=230), (240, 196, 120), 11, 0.9)
        draw = ImageDraw.Draw(picture)
        draw.ellipse(s(lx - 4, base - high - 5, lx + 4, base - high + 5), fill=(255, 240, 204))
    tree(draw, 60, 420, 330, rng, (9, 11, 19))
    tree(draw, 330, 372, 190, rng, (13, 15, 25))
    finish(picture, IMAGES / "square-at-night.webp")


def closet_door():
    rng = random.Random(5)
    picture = gradient([(0, (15, 13, 13)), (0.7, (24, 21, 19)), (1, (34, 29, 25))])
    draw = ImageDraw.Draw(picture)
    # Side walls, floor, and the door at the end.
    draw.polygon(s(0, 0, 330, 48, 330, 424, 0, 540), fill=(26, 23, 22))
    draw.polygon(s(960, 0, 630, 48, 630, 424, 960, 540), fill=(22, 20, 19))
    draw.polygon(s(0, 540, 330, 424, 630, 424, 960, 540), fill=(38, 32, 27))
    draw.rectangle(s(330, 48, 630, 424), fill=(31, 28, 26))
    draw.rectangle(s(378, 76, 582, 424), fill=(44, 39, 35))
    for top, low in ((100, 236), (260, 398)):
        draw.rectangle(s(404, top, 556, low), outline=(34, 30, 27), width=3 * SCALE)
    light = (255, 226, 168)
    draw.rectangle(s(378, 418, 582, 423), fill=light)
    draw.polygon(s(581, 78, 584.5, 78, 584.5, 423, 581, 423), fill=(250, 214, 150))
    draw.line(s(378, 76, 583, 76), fill=(150, 122, 84), width=round(1.4 * SCALE))
    picture = glow(picture, lambda d: d.polygon(s(378, 423, 584, 423, 700, 540, 270, 540), fill=150), (196, 148, 84), 16, 0.8)
    picture = glow(picture, lambda d: d.rectangle(s(574, 84, 592, 424), fill=170), (170, 126, 70), 12, 0.8)
    draw = ImageDraw.Draw(picture)
    draw.ellipse(s(396, 246, 410, 260), fill=(112, 98, 80))
    draw.rectangle(s(402, 251, 424, 255), fill=(112, 98, 80))
    # Shelves with boxes at the left, mop and bucket at the right.
    for y0, y1 in ((128, 150), (248, 252), (368, 352)):
        draw.polygon(s(40, y0, 300, y1, 300, y1 + 7, 40, y0 + 9), fill=(48, 42, 37))
    for x, y, w, h in ((76, 60, 74, 74), (166, 84, 58, 58), (236, 100, 46, 46), (92, 182, 92, 66), (206, 200, 56, 48), (70, 300, 66, 66), (152, 296, 82, 64)):
        tone = rng.randint(40, 54)
        draw.rectangle(s(x, y, x + w, y + h), fill=(tone + 8, tone, tone - 8))
        draw.line(s(x + w / 2, y, x + w / 2, y + h), fill=(tone - 4, tone - 9, tone - 14), width=2 * SCALE)
    draw.line(s(742, 60, 716, 452), fill=(86, 72, 56), width=5 * SCALE)
    draw.polygon(s(700, 440, 734, 440, 746, 480, 684, 480), fill=(58, 52, 46))
    draw.polygon(s(772, 414, 852, 414, 840, 494, 784, 494), fill=(50, 50, 52))
    draw.ellipse(s(772, 404, 852, 424), fill=(36, 36, 38))
    # A phone on its face, with a faint rim of light.
    picture = glow(picture, lambda d: d.polygon(s(430, 486, 516, 480, 528, 512, 436, 520), fill=255), (90, 140, 190), 9, 0.9)
    draw = ImageDraw.Draw(picture)
    draw.polygon(s(438, 488, 512, 483, 520, 508, 442, 514), fill=(14, 15, 18))
    draw.line(s(442, 514, 520, 508), fill=(150, 190, 226), width=round(1.6 * SCALE))
    draw.ellipse(s(446, 489, 456, 496), fill=(40, 42, 48))
    finish(picture, IMAGES / "closet-door.webp")


def set_in_hangar():
    rng = random.Random(9)
    picture = gradient([(0, (42, 45, 51)), (0.7, (62, 64, 68)), (0.701, (84, 82, 80)), (1, (50, 49, 49))])
    draw = ImageDraw.Draw(picture)
    # Ribs of the hangar.
    for index in range(9):
        x = 60 + index * 105
        draw.line(s(x, 0, 480 + (x - 480) * 0.8, 170), fill=(54, 57, 63), width=3 * SCALE)
    for y in (36, 84, 132):
        draw.arc(s(-240, y, 1200, y + 640), 180, 360, fill=(56, 59, 66), width=4 * SCALE)
    # The wall of screens with a square at night.
    x0, y0, x1, y1 = 96, 128, 600, 372
    draw.rectangle(s(x0 - 7, y0 - 7, x1 + 7, y1 + 7), fill=(24, 25, 28))
    screen = gradient([(0, (20, 30, 60)), (0.66, (70, 78, 112)), (0.661, (34, 38, 56)), (1, (22, 24, 36))], x1 - x0, y1 - y0)
    picture.paste(screen, (x0 * SCALE, y0 * SCALE))
    draw = ImageDraw.Draw(picture)
    x = x0
    while x < x1 - 40:
        wide, high = rng.randint(30, 52), rng.randint(50, 104)
        base = y0 + 162
        draw.polygon(s(x, base, x, base - high, x + wide / 2, base - high - 14, x + wide, base - high, x + wide, base), fill=(30, 36, 60))
        for _ in range(5):
            wx, wy = x + rng.randint(4, wide - 8), base - rng.randint(12, high)
            draw.rectangle(s(wx, wy, wx + 4, wy + 6), fill=(226, 188, 120))
        x += wide
    for index in range(1, 9):
        gx = x0 + (x1 - x0) * index / 9
        draw.line(s(gx, y0, gx, y1), fill=(18, 22, 40), width=SCALE)
    for index in range(1, 5):
        gy = y0 + (y1 - y0) * index / 5
        draw.line(s(x0, gy, x1, gy), fill=(18, 22, 40), width=SCALE)
    picture = glow(picture, lambda d: d.rectangle(s(x0, y1, x1, y1 + 70), fill=90), (80, 96, 150), 22, 0.8)
    draw = ImageDraw.Draw(picture)
    # The rebuilt front: timber props behind, lit glass in front.
    for px in (556, 660, 764, 868):
        draw.polygon(s(px, 150, px + 12, 150, px + 74, 420, px + 60, 420), fill=(128, 104, 74))
    draw.rectangle(s(500, 166, 880, 206), fill=(88, 84, 80))
    for index in range(5):
        a, b = 500 + index * 76, 570 + index * 76
        draw.rectangle(s(a, 206, b, 416), fill=(255, 236, 194))
        draw.rectangle(s(a + 12, 372, a + 58, 378), fill=(214, 180, 124))
        draw.rectangle(s(a + 17, 378, a + 20, 402), fill=(214, 180, 124))
        draw.rectangle(s(a + 50, 378, a + 53, 402), fill=(214, 180, 124))
    draw.rectangle(s(496, 414, 884, 424), fill=(70, 67, 64))
    picture = glow(picture, lambda d: d.rectangle(s(500, 206, 880, 416), fill=150), (176, 136, 76), 16, 0.6)
    picture = glow(picture, lambda d: d.polygon(s(500, 424, 880, 424, 940, 524, 420, 524), fill=110), (160, 126, 76), 20, 0.7)
    draw = ImageDraw.Draw(picture)
    # Lamps on stands and a camera on rails.
    for lx, ly in ((60, 96), (920, 120)):
        draw.line(s(lx, ly + 24, lx, 470), fill=(22, 23, 26), width=4 * SCALE)
        draw.line(s(lx, 420, lx - 28, 476), fill=(22, 23, 26), width=3 * SCALE)
        draw.line(s(lx, 420, lx + 28, 476), fill=(22, 23, 26), width=3 * SCALE)
        draw.rounded_rectangle(s(lx - 26, ly - 14, lx + 26, ly + 26), 4 * SCALE, fill=(28, 29, 33))
        inner = 16 if lx < 480 else -16
        draw.rectangle(s(lx + inner - 5, ly - 8, lx + inner + 5, ly + 20), fill=(255, 246, 220))
    for y in (500, 520):
        draw.line(s(150, y, 470, y - 8), fill=(30, 31, 34), width=4 * SCALE)
    draw.rectangle(s(238, 474, 366, 492), fill=(26, 27, 30))
    for wx in (254, 350):
        draw.ellipse(s(wx - 11, 486, wx + 11, 508), fill=(18, 18, 20))
    for leg in (270, 302, 334):
        draw.line(s(302, 396, leg, 478), fill=(22, 23, 26), width=4 * SCALE)
    draw.rounded_rectangle(s(262, 344, 338, 398), 5 * SCALE, fill=(20, 21, 24))
    draw.rectangle(s(338, 356, 376, 386), fill=(20, 21, 24))
    draw.ellipse(s(370, 354, 382, 388), fill=(70, 86, 120))
    draw.ellipse(s(268, 320, 300, 352), fill=(20, 21, 24))
    draw.ellipse(s(300, 322, 330, 352), fill=(20, 21, 24))
    finish(picture, IMAGES / "set-in-hangar.webp")


def icon():
    side = 256
    picture = Image.new("RGBA", (side * SCALE, side * SCALE), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle(s(8, 8, 248, 248), 52 * SCALE, fill=(27, 26, 24, 255))
    draw.rounded_rectangle(s(36, 56, 120, 200), 10 * SCALE, fill=(251, 250, 247, 255))
    draw.rounded_rectangle(s(136, 56, 220, 200), 10 * SCALE, fill=(251, 250, 247, 255))
    for row in range(5):
        y = 68 + row * 26
        for x in (44, 102):
            draw.rounded_rectangle(s(x, y, x + 10, y + 14), 3 * SCALE, fill=(27, 26, 24, 255))
    for row in range(5):
        y = 78 + row * 22
        draw.rounded_rectangle(s(162, y, 206, y + 7), 3 * SCALE, fill=(190, 184, 172, 255))
    draw.rounded_rectangle(s(92, 92, 164, 164), 16 * SCALE, fill=(27, 26, 24, 255))
    draw.rounded_rectangle(s(98, 98, 158, 158), 12 * SCALE, fill=(26, 66, 169, 255))
    for y in (115, 132):
        draw.rounded_rectangle(s(110, y, 146, y + 9), 4 * SCALE, fill=(255, 255, 255, 255))
    for size, name in ((256, "icon.png"), (64, "icon-64.png")):
        picture.resize((size, size), Image.LANCZOS).save(ICON / name, optimize=True)


if __name__ == "__main__":
    square_at_night()
    closet_door()
    set_in_hangar()
    icon()
