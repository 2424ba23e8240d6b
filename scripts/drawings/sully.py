"""Draws the pictures of the Sully dossier.

Run from the top of the project: python3 scripts/drawings/sully.py  (needs Pillow, version 10 or later).
The means are those of draw.py, which stands beside this file.
"""

import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from draw import HERO_HEIGHT, HERO_WIDTH, ROOT, SCALE, finish, glow, gradient, s

IMAGES = ROOT / "assets/dossiers/sully/images"


def curve(points, steps=10):
    """A closed line drawn smoothly through the points (Catmull and Rom)."""
    smooth = []
    for index, (x1, y1) in enumerate(points):
        (x0, y0), (x2, y2), (x3, y3) = points[index - 1], points[(index + 1) % len(points)], points[(index + 2) % len(points)]
        for step in range(steps):
            t = step / steps
            smooth.append(tuple(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3) for a, b, c, d in ((x0, x1, x2, x3), (y0, y1, y2, y3))))
    return smooth


GOOSE_BODY = ((-0.56, 0.0), (-0.3, -0.09), (0.1, -0.13), (0.36, -0.07), (0.4, 0.0), (0.24, 0.1), (-0.06, 0.13), (-0.38, 0.06))
GOOSE_NECK = ((0.3, -0.07), (0.52, -0.06), (0.7, -0.1), (0.8, -0.11), (0.95, -0.05), (0.82, -0.02), (0.7, -0.01), (0.52, 0.02), (0.32, 0.04))
GOOSE_WING = ((0.24, -0.06), (0.3, -0.4), (0.16, -0.78), (-0.1, -1.0), (-0.12, -0.74), (-0.2, -0.4), (-0.26, -0.05))


def goose(draw, x, y, size, lift, haze=0.0):
    """A Canada goose that flies to the right; lift is its wing's height, from 1 (up) to -1 (down)."""

    def tone(colour):
        return tuple(round(a + (b - a) * haze) for a, b in zip(colour, (138, 152, 162)))

    def fill(points, colour):
        draw.polygon(s(*[v for px, py in curve(points) for v in (x + px * size, y + py * size)]), fill=tone(colour))

    def wing(shift, reach):
        tilt = 0.06 if lift >= 0 else -0.04
        return [(px * (1 if py > -0.1 else 0.9) + shift + tilt * py, py * lift * reach - 0.03) for px, py in GOOSE_WING]

    fill(wing(0.26, 0.92), (98, 94, 92))
    fill(GOOSE_BODY, (70, 66, 64))
    fill(((-0.56, 0.0), (-0.4, -0.06), (-0.34, 0.0), (-0.4, 0.05)), (26, 27, 31))
    fill(((-0.32, 0.06), (-0.04, 0.07), (0.22, 0.06), (0.3, 0.04), (0.2, 0.1), (-0.06, 0.125)), (134, 126, 116))
    fill(GOOSE_NECK, (22, 24, 29))
    draw.ellipse(s(x + 0.7 * size, y - 0.075 * size, x + 0.79 * size, y - 0.015 * size), fill=tone((226, 222, 212)))
    fill(wing(0.0, 1.0), (54, 52, 53))
    low = [(px, py * 0.52) if px > 0 else (px, py) for px, py in wing(0.0, 1.0)]
    fill(low, (66, 63, 62))


def tower(draw, x, wide, top, foot, colour, rng, crown=None):
    """A house with its sunlit side at the right; the crown is a mast, steps, or nothing."""
    sunny = tuple(min(255, a + b) for a, b in zip(colour, (78, 56, 22)))
    split = x + wide * rng.uniform(0.52, 0.7)
    draw.rectangle(s(x, top, split, foot), fill=colour)
    draw.rectangle(s(split, top, x + wide, foot), fill=sunny)
    middle = x + wide / 2
    if crown == "steps" or crown == "mast":
        for step, (share, high) in enumerate(((0.7, 12), (0.46, 24), (0.26, 34))):
            draw.rectangle(s(middle - wide * share / 2, top - high, middle + wide * share * 0.1, top), fill=colour)
            draw.rectangle(s(middle + wide * share * 0.1, top - high, middle + wide * share / 2, top), fill=sunny)
    if crown == "mast":
        draw.polygon(s(middle - 3, top - 32, middle - 0.6, top - 84, middle + 0.6, top - 84, middle + 3, top - 32), fill=sunny)
    if crown == "spire":
        draw.polygon(s(x + wide * 0.1, top, middle, top - 64, x + wide * 0.9, top), fill=colour)
        draw.polygon(s(middle, top - 64, x + wide * 0.9, top, middle, top), fill=sunny)
        draw.line(s(middle, top - 62, middle, top - 92), fill=sunny, width=round(1.2 * SCALE))
    if crown == "slant":
        draw.polygon(s(x, top, x + wide, top - 26, x + wide, top), fill=sunny)


def skyline(draw, rng, foot):
    """Midtown from the west in three depths, paler the farther away."""
    for colour, low, high, narrow, broad in (((120, 142, 156), 44, 104, 18, 34), ((98, 122, 140), 30, 84, 20, 40)):
        x = -10
        while x < HERO_WIDTH:
            wide = rng.randint(narrow, broad)
            share = math.exp(-(((x - 800) / 330) ** 2))
            tall = rng.uniform(low, high) * (0.42 + 0.75 * share)
            tower(draw, x, wide, foot - tall, foot, colour, rng)
            x += wide + rng.choice((0, 0, 2, 6))
    far, near = (92, 118, 138), (66, 90, 110)
    for x, wide, tall, crown in ((468, 26, 92, "slant"), (590, 30, 128, None), (664, 28, 148, "spire"), (726, 34, 116, None), (782, 40, 176, "mast"), (858, 30, 134, "slant"), (930, 34, 152, None), (1012, 24, 116, "spire"), (1070, 38, 112, "steps"), (1150, 28, 88, None)):
        tower(draw, x, wide, foot - tall, foot, far, rng, crown)
    x = -6
    while x < HERO_WIDTH:
        wide = rng.randint(24, 62)
        share = math.exp(-(((x - 760) / 380) ** 2))
        tall = rng.uniform(12, 46) * (0.5 + 0.7 * share)
        tower(draw, x, wide, foot - tall, foot, near, rng, "steps" if rng.random() < 0.1 and tall > 34 else None)
        for _ in range(int(tall * wide / 260)):
            wx, wy = x + rng.uniform(3, wide * 0.5), foot - rng.uniform(8, tall - 2)
            draw.rectangle(s(wx, wy, wx + 2.2, wy + 3), fill=(120, 134, 142))
        x += wide + rng.choice((0, 0, 0, 4))


def airliner(draw, x, y, size, colour):
    """A small aeroplane that climbs to the left, far away."""
    turn = 0.15

    def at(px, py):
        return x - (px * math.cos(turn) - py * math.sin(turn)) * size, y + (py * math.cos(turn) - px * math.sin(turn)) * size

    for points in (((-0.5, -0.03), (0.42, -0.05), (0.54, 0.0), (0.42, 0.05), (-0.3, 0.05), (-0.56, -0.01)), ((-0.54, -0.02), (-0.66, -0.24), (-0.54, -0.24), (-0.36, -0.02)), ((0.12, 0.02), (-0.22, 0.26), (-0.34, 0.26), (-0.12, 0.02)), ((0.1, -0.04), (-0.1, -0.14), (-0.18, -0.14), (-0.08, -0.04)), ((0.08, 0.1), (-0.12, 0.1), (-0.12, 0.18), (0.08, 0.17))):
        draw.polygon(s(*[v for point in points for v in at(*point)]), fill=colour)


def mirrored(picture, bank, depth):
    """The skyline upside down on the water, paler and drawn out sideways."""
    strip = picture.crop((0, (bank - depth) * SCALE, picture.width, bank * SCALE)).transpose(Image.FLIP_TOP_BOTTOM).resize((picture.width, depth * SCALE * 3 // 4))
    strip = strip.filter(ImageFilter.BoxBlur(3 * SCALE))
    fall = gradient([(0, (150,) * 3), (0.5, (80,) * 3), (1, (0,) * 3)], 1, depth).convert("L").resize(strip.size)
    picture.paste(strip, (0, bank * SCALE), fall)
    return picture


def geese_over_river():
    rng = random.Random(1549)
    bank = 532
    picture = gradient([(0, (16, 32, 46)), (0.24, (26, 54, 77)), (0.4, (66, 102, 126)), (0.54, (150, 172, 180)), (0.66, (240, 214, 178)), (0.666, (240, 214, 178)), (0.667, (70, 94, 108)), (0.74, (38, 64, 80)), (0.86, (21, 41, 56)), (1, (16, 32, 46))], HERO_WIDTH, HERO_HEIGHT)
    for y, x0, x1 in ((252, 640, 1330), (288, 300, 700), (340, 900, 1400), (372, 160, 560), (420, 520, 1120)):
        picture = glow(picture, lambda d, y=y, x0=x0, x1=x1: [d.ellipse(s(x0 + k * (x1 - x0) / 7, y - 3 - k % 3, x0 + (k + 2.4) * (x1 - x0) / 7, y + 4), fill=150) for k in range(5)], (92, 88, 78), 3, 0.7)
    picture = glow(picture, lambda d: d.ellipse(s(840, 430, 1400, 600), fill=150), (120, 84, 46), 56, 0.8)
    draw = ImageDraw.Draw(picture)
    draw.rectangle(s(0, bank, HERO_WIDTH, bank + 4), fill=(70, 94, 108))
    skyline(draw, rng, bank)
    picture = mirrored(picture, bank, 190)
    draw = ImageDraw.Draw(picture)
    # Piers, and the light on the water.
    draw.rectangle(s(0, bank - 2, HERO_WIDTH, bank + 2), fill=(44, 62, 76))
    x = 14
    while x < HERO_WIDTH:
        wide, out = rng.randint(26, 58), rng.randint(4, 9)
        draw.rectangle(s(x, bank - rng.randint(5, 9), x + wide, bank + out - 3), fill=(66, 86, 100))
        draw.rectangle(s(x, bank + out - 3, x + wide, bank + out), fill=(34, 52, 66))
        x += wide + rng.randint(26, 90)
    for _ in range(300):
        y = bank + 12 + 250 * rng.random() ** 1.5
        depth = (y - bank) / 268
        x, long = rng.uniform(-20, HERO_WIDTH), 8 + 46 * depth
        sun = math.exp(-(((x - 1080) / 260) ** 2)) * (1 - depth)
        colour = tuple(round(min(255, a + b * sun)) for a, b in zip((66 - 30 * depth, 94 - 36 * depth, 110 - 40 * depth), (150, 112, 66)))
        draw.line(s(x, y, x + long, y), fill=colour, width=max(1, round((0.8 + depth * 1.4) * SCALE)))
    # The aeroplane, far away, and the skein: the leader, an arm farther away and an arm nearer.
    airliner(draw, 1178, 296, 54, (216, 220, 220))
    flock = [(1036, 296, 28, 0.9, 0.2)]
    flock += [(994 - 46 * i, 288 - 11 * i, 25 - 1.3 * i, (-0.5, 0.7, -0.75, 0.25, 0.9)[i % 5], 0.28 + 0.07 * i) for i in range(6)]
    flock += [(976 - 70 * i - 7 * i * i, 322 + 19 * i + 4 * i * i, 35 + 10 * i, (0.85, -0.6, 0.3, 0.95, -0.7)[i % 5], max(0.0, 0.16 - 0.05 * i)) for i in range(5)]
    for bird in flock:
        goose(draw, *bird)
    finish(picture, IMAGES / "geese-over-river.webp")


def radar_screen():
    rng = random.Random(8)
    picture = gradient([(0, (14, 19, 23)), (0.72, (22, 29, 33)), (1, (15, 19, 22))])
    draw = ImageDraw.Draw(picture)
    # The console: a slab with the round screen in it.
    draw.polygon(s(0, 60, 960, 60, 960, 540, 0, 540), fill=(30, 38, 42))
    draw.rectangle(s(0, 60, 960, 64), fill=(44, 54, 58))
    x, y, radius = 470, 276, 206
    draw.rounded_rectangle(s(x - 252, 74, x + 252, 486), 18 * SCALE, fill=(40, 49, 53))
    draw.ellipse(s(x - radius - 12, y - radius - 12, x + radius + 12, y + radius + 12), fill=(18, 24, 27))
    screen = Image.new("L", picture.size, 0)
    ImageDraw.Draw(screen).ellipse(s(x - radius, y - radius, x + radius, y + radius), fill=255)
    view = Image.new("RGB", picture.size, (7, 26, 26))
    lines = ImageDraw.Draw(view)
    for ring in (68, 136, 204):
        lines.ellipse(s(x - ring, y - ring, x + ring, y + ring), outline=(26, 78, 70), width=round(1.4 * SCALE))
    # Rivers and shore as thin lines, airports as short strokes.
    river = (38, 104, 104)
    for points in (((398, 60), (412, 150), (424, 220), (430, 286), (420, 340), (400, 392), (410, 470)), ((566, 150), (530, 196), (494, 236), (478, 290), (440, 344), (420, 352)), ((566, 150), (630, 140), (690, 120)), ((400, 392), (470, 420), (560, 430), (690, 418))):
        lines.line(s(*[v for point in points for v in point]), fill=river, width=round(1.8 * SCALE), joint="curve")
    for ax, ay, turn in ((520, 250, 0.7), (352, 262, 1.2), (596, 356, 0.4), (330, 370, 1.0)):
        for bend in (turn, turn + 1.3):
            dx, dy = 9 * math.cos(bend), 9 * math.sin(bend)
            lines.line(s(ax - dx, ay - dy, ax + dx, ay + dy), fill=(146, 190, 168), width=round(1.6 * SCALE))
    bright = (176, 240, 190)
    for tx, ty, along in ((446, 214, 2.2), (570, 290, 0.4), (372, 318, -0.6), (610, 222, 3.0), (520, 338, 1.2), (318, 216, 0.2), (500, 146, 1.5), (420, 412, -1.2)):
        for step in range(1, 4):
            px, py = tx - math.cos(along) * step * 8, ty - math.sin(along) * step * 8
            lines.ellipse(s(px - 1.4, py - 1.4, px + 1.4, py + 1.4), fill=(60, 140 - step * 14, 116 - step * 12))
        lines.rectangle(s(tx - 3.4, ty - 3.4, tx + 3.4, ty + 3.4), fill=bright)
        lines.line(s(tx + 4, ty - 4, tx + 16, ty - 15), fill=(96, 160, 132), width=SCALE)
        for row, long in ((0, 32), (7, rng.randint(18, 28))):
            lines.line(s(tx + 18, ty - 21 + row, tx + 18 + long, ty - 21 + row), fill=bright, width=round(2.2 * SCALE))
    sweep = Image.new("L", picture.size, 0)
    arc = ImageDraw.Draw(sweep)
    for step in range(30):
        arc.pieslice(s(x - radius, y - radius, x + radius, y + radius), -66 + step, -65 + step + 1, fill=2 + step * 2)
    view = ImageChops.screen(view, Image.composite(Image.new("RGB", picture.size, (60, 170, 130)), Image.new("RGB", picture.size), sweep))
    picture.paste(view, (0, 0), screen)
    picture = glow(picture, lambda d: d.ellipse(s(x - radius, y - radius, x + radius, y + radius), fill=80), (26, 80, 70), 26, 0.7)
    draw = ImageDraw.Draw(picture)
    # At the left strips of paper in their holders; at the right the keys of the radio and a headset.
    for row in range(6):
        top = 96 + row * 63
        draw.rectangle(s(32, top + 4, 190, top + 54), fill=(170, 170, 155))
        for at, wide in ((38, 34), (82, 22), (116, 44)):
            draw.line(s(at, top + 22, at + rng.uniform(0.5, 1) * wide, top + 22), fill=(84, 88, 86), width=3 * SCALE)
        draw.line(s(38, top + 38, 38 + rng.uniform(50, 110), top + 38), fill=(110, 112, 106), width=2 * SCALE)
    for row in range(3):
        for column in range(4):
            kx, ky = 758 + column * 46, 92 + row * 34
            colour = (210, 160, 82) if (row, column) == (2, 1) else rng.choice(((62, 74, 78), (62, 74, 78), (74, 98, 96)))
            draw.rounded_rectangle(s(kx, ky, kx + 36, ky + 24), 3 * SCALE, fill=colour)
    picture = glow(picture, lambda d: d.rectangle(s(804, 160, 840, 184), fill=200), (150, 106, 40), 9, 0.7)
    draw = ImageDraw.Draw(picture)
    draw.arc(s(774, 214, 906, 348), 176, 364, fill=(12, 15, 17), width=8 * SCALE)
    for cup in (778, 902):
        draw.rounded_rectangle(s(cup - 17, 264, cup + 17, 324), 13 * SCALE, fill=(16, 20, 23))
        draw.rounded_rectangle(s(cup - 10, 272, cup + 10, 316), 9 * SCALE, fill=(56, 67, 71))
    draw.line(s(784, 322, 800, 346, 838, 354), fill=(12, 15, 17), width=4 * SCALE, joint="curve")
    draw.ellipse(s(832, 346, 854, 362), fill=(56, 67, 71))
    draw.rounded_rectangle(s(758, 392, 932, 470), 6 * SCALE, fill=(24, 30, 34))
    for column in range(3):
        draw.ellipse(s(776 + column * 52, 412, 812 + column * 52, 448), fill=(62, 74, 78))
        draw.line(s(794 + column * 52, 430, 794 + column * 52 + (-8, 0, 9)[column], 416), fill=(150, 160, 160), width=2 * SCALE)
    finish(picture, IMAGES / "radar-screen.webp")


def ferry():
    rng = random.Random(61)
    bank = 286
    picture = gradient([(0, (60, 92, 114)), (0.3, (142, 164, 174)), (0.525, (232, 212, 182)), (0.526, (92, 118, 130)), (0.72, (46, 74, 90)), (1, (24, 44, 58))])
    draw = ImageDraw.Draw(picture)
    for colour, low, high in (((140, 156, 164), 60, 150), ((110, 130, 144), 30, 96)):
        x = -10
        while x < 960:
            wide = rng.randint(44, 76)
            tower(draw, x, wide, bank - rng.uniform(low, high), bank, colour, rng)
            x += wide + rng.choice((0, 0, 14))
    draw.rectangle(s(0, bank - 6, 960, bank + 4), fill=(70, 88, 100))
    for px in range(18, 960, 40):
        draw.line(s(px, bank - 2, px, bank + 12), fill=(52, 68, 80), width=3 * SCALE)
    picture = mirrored(picture, bank + 4, 110)
    draw = ImageDraw.Draw(picture)
    for _ in range(90):
        y = 302 + 234 * rng.random() ** 1.4
        depth = (y - 300) / 240
        px, long = rng.uniform(-20, 960), 8 + 40 * depth
        colour = rng.choice(((96 - 40 * depth, 124 - 40 * depth, 138 - 44 * depth), (146 - 60 * depth, 152 - 50 * depth, 150 - 50 * depth)))
        draw.line(s(px, y, px + long, y), fill=tuple(round(v) for v in colour), width=max(1, round((0.8 + depth * 1.2) * SCALE)))
    # The ferry: a low hull that goes to the right, two decks with windows, the bridge on top.
    def boat(*points):
        return s(*[(500 + (v - 500) * 0.84 if index % 2 == 0 else 350 + (v - 352) * 0.84) for index, v in enumerate(points)])

    hull, white, shade, glass = (34, 62, 92), (226, 226, 220), (176, 184, 188), (44, 62, 76)
    draw.polygon(boat(268, 318, 700, 318, 734, 300, 716, 352, 284, 352), fill=hull)
    draw.polygon(boat(268, 318, 700, 318, 734, 300, 731, 308, 702, 325, 270, 325), fill=(206, 208, 204))
    draw.polygon(boat(280, 268, 668, 268, 692, 318, 276, 318), fill=white)
    draw.polygon(boat(280, 304, 686, 304, 692, 318, 276, 318), fill=shade)
    draw.polygon(boat(306, 228, 600, 228, 634, 268, 302, 268), fill=white)
    draw.rectangle(boat(292, 264, 672, 270), fill=shade)
    draw.polygon(boat(520, 190, 590, 190, 612, 228, 512, 228), fill=white)
    draw.polygon(boat(526, 197, 587, 197, 600, 215, 522, 215), fill=glass)
    draw.rectangle(boat(306, 225, 604, 230), fill=shade)
    for column in range(12):
        draw.rounded_rectangle(boat(292 + column * 29, 278, 314 + column * 29, 298), 3 * SCALE, fill=glass)
    for column in range(9):
        draw.rounded_rectangle(boat(318 + column * 31, 237, 342 + column * 31, 257), 3 * SCALE, fill=glass)
    for column in range(9):
        draw.line(boat(310 + column * 24, 225, 310 + column * 24, 206), fill=(202, 206, 206), width=round(1.4 * SCALE))
    draw.line(boat(306, 207, 510, 207), fill=(202, 206, 206), width=round(1.8 * SCALE))
    draw.line(boat(556, 190, 556, 158), fill=(70, 84, 94), width=round(2.4 * SCALE))
    draw.rectangle(boat(546, 180, 580, 184), fill=(70, 84, 94))
    draw.polygon(boat(674, 282, 684, 304, 656, 304, 656, 282), fill=glass)
    # Its wake and bow wave.
    for _ in range(110):
        share = rng.random() ** 1.6
        px, spread = 330 - share * 340, 5 + share * 20
        py = 349 + rng.uniform(-0.3, 1) * spread
        size = rng.uniform(3, 7) * (1 - share * 0.5)
        draw.ellipse(s(px - size * 2.4, py - size * 0.5, px + size * 2.4, py + size * 0.5), fill=(206 - round(70 * share), 216 - round(62 * share), 216 - round(56 * share)))
    draw.polygon(s(322, 346, 668, 348, 680, 340, 714, 353, 620, 355, 330, 355), fill=(206, 216, 216))
    draw.polygon(s(*[v for point in curve(((664, 354), (682, 342), (694, 338), (700, 345), (726, 354), (700, 356))) for v in point]), fill=(224, 230, 228))
    finish(picture, IMAGES / "ferry.webp")


def hearing_room():
    picture = gradient([(0, (52, 40, 32)), (0.6, (92, 70, 52)), (0.601, (58, 50, 48)), (1, (34, 31, 33))])
    draw = ImageDraw.Draw(picture)
    # The wall of wooden panels, lit from above.
    for index in range(13):
        x = index * 76 - 14
        draw.rectangle(s(x, 40, x + 70, 330), fill=(88 + index % 2 * 6, 66 + index % 2 * 4, 48 + index % 2 * 3))
        draw.line(s(x + 72, 40, x + 72, 330), fill=(62, 46, 34), width=2 * SCALE)
    for x in (160, 320, 480, 640, 800):
        picture = glow(picture, lambda d, x=x: d.polygon(s(x - 14, 20, x + 14, 20, x + 76, 250, x - 76, 250), fill=120), (120, 90, 56), 20, 0.7)
    draw = ImageDraw.Draw(picture)
    draw.rectangle(s(0, 24, 960, 40), fill=(40, 31, 26))
    for x in (160, 320, 480, 640, 800):
        draw.ellipse(s(x - 15, 28, x + 15, 38), fill=(255, 238, 204))
    # Two furled flags without any sign.
    for x, colours in ((64, ((120, 44, 42), (176, 168, 156), (44, 54, 84))), (896, ((44, 54, 84), (58, 72, 106), (150, 132, 84)))):
        draw.line(s(x, 72, x, 330), fill=(170, 140, 84), width=3 * SCALE)
        draw.ellipse(s(x - 4, 66, x + 4, 76), fill=(196, 164, 100))
        for index, colour in enumerate(colours):
            shift = index * 10
            draw.polygon(s(x - 1, 84 + shift, x + 26 - shift, 120, x + 22 - shift * 0.5, 250 + shift, x + 2 - shift * 0.2, 284 - shift, x - 14 + shift * 0.5, 240, x - 8, 130), fill=colour)
    # The bench with its five empty chairs, microphones and papers.
    for x in (160, 320, 480, 640, 800):
        draw.rounded_rectangle(s(x - 37, 150, x + 37, 262), 14 * SCALE, fill=(34, 33, 37))
        draw.rounded_rectangle(s(x - 29, 158, x + 29, 250), 10 * SCALE, fill=(52, 50, 54))
        for fold in (186, 214):
            draw.line(s(x - 27, fold, x + 27, fold), fill=(42, 40, 44), width=2 * SCALE)
    draw.polygon(s(70, 236, 890, 236, 916, 254, 44, 254), fill=(138, 104, 72))
    draw.rectangle(s(44, 254, 916, 360), fill=(98, 70, 48))
    draw.rectangle(s(44, 254, 916, 262), fill=(120, 88, 60))
    for index in range(6):
        x = 62 + index * 141
        draw.rectangle(s(x, 278, x + 126, 344), fill=(84, 59, 41), outline=(116, 85, 58), width=2 * SCALE)
    for x in (160, 320, 480, 640, 800):
        draw.line(s(x + 26, 246, x + 20, 222, x + 8, 210), fill=(22, 22, 24), width=round(2.4 * SCALE), joint="curve")
        draw.ellipse(s(x + 1, 203, x + 13, 215), fill=(22, 22, 24))
        draw.polygon(s(x - 32, 244, x - 4, 241, x + 2, 249, x - 28, 252), fill=(214, 208, 194))
        draw.rectangle(s(x + 38, 230, x + 48, 246), fill=(186, 196, 196))
    # The table before it, for those who are asked, with two empty chairs.
    draw.polygon(s(0, 360, 960, 360, 960, 540, 0, 540), fill=(58, 50, 50))
    picture = glow(picture, lambda d: d.ellipse(s(200, 330, 760, 500), fill=90), (90, 70, 52), 40, 0.6)
    draw = ImageDraw.Draw(picture)
    draw.polygon(s(286, 392, 674, 392, 716, 424, 244, 424), fill=(146, 112, 78))
    draw.polygon(s(244, 424, 716, 424, 712, 496, 248, 496), fill=(92, 66, 46))
    for x in (390, 570):
        draw.line(s(x + 34, 410, x + 28, 384, x + 14, 370), fill=(22, 22, 24), width=round(2.6 * SCALE), joint="curve")
        draw.ellipse(s(x + 6, 362, x + 20, 376), fill=(22, 22, 24))
        draw.polygon(s(x - 40, 408, x + 8, 404, x + 14, 415, x - 36, 419), fill=(222, 216, 202))
        draw.rounded_rectangle(s(x - 50, 444, x + 50, 560), 16 * SCALE, fill=(30, 29, 33))
        draw.rounded_rectangle(s(x - 41, 453, x + 41, 560), 12 * SCALE, fill=(46, 44, 49))
    finish(picture, IMAGES / "hearing-room.webp")


if __name__ == "__main__":
    geese_over_river()
    radar_screen()
    ferry()
    hearing_room()
