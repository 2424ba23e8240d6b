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
HERO_WIDTH, HERO_HEIGHT = 1280, 800


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


def finish(picture, path, quality=62):
    small = picture.resize((picture.width // SCALE, picture.height // SCALE), Image.LANCZOS)
    small.save(path, quality=quality, method=6)


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


def face(x0, x1, top0, top1, low0, low1):
    """A wall seen aslant, as a function from shares of its width and height to points."""

    def at(along, down):
        top, low = top0 + (top1 - top0) * along, low0 + (low1 - low0) * along
        return x0 + (x1 - x0) * along, top + (low - top) * down

    return at


def pane(at, along0, along1, down0, down1):
    """The four corners of a part of such a wall."""
    corners = (at(along0, down0), at(along1, down0), at(along1, down1), at(along0, down1))
    return s(*[v for corner in corners for v in corner])


def bicycle(draw, x, y, size, colour):
    """A parked bicycle from the side; x and y are where its rear wheel stands."""
    thin = max(1, round(size * 0.05 * SCALE))
    radius = size * 0.34
    for wheel in (x, x + size * 1.02):
        draw.ellipse(s(wheel - radius, y - 2 * radius, wheel + radius, y), outline=colour, width=thin)
    rear, front, pedal = (x, y - radius), (x + size * 1.02, y - radius), (x + size * 0.44, y - radius * 0.9)
    seat, head = (x + size * 0.3, y - size * 0.82), (x + size * 0.86, y - size * 0.84)
    for one, other in ((rear, pedal), (rear, seat), (seat, pedal), (pedal, head), (seat, head), (head, front)):
        draw.line(s(*one, *other), fill=colour, width=thin)
    draw.line(s(seat[0] - size * 0.12, seat[1] - size * 0.05, seat[0] + size * 0.12, seat[1] - size * 0.05), fill=colour, width=thin * 2)
    draw.line(s(head[0] - size * 0.16, head[1] - size * 0.1, head[0] + size * 0.04, head[1] - size * 0.12, head[0], head[1]), fill=colour, width=thin)


def theatre(draw, rng, ground):
    """The theatre at the left, with gables, towers and round windows."""
    body, roof = (21, 26, 43), (17, 22, 37)
    draw.rectangle(s(0, 300, 318, ground), fill=body)
    draw.polygon(s(84, 300, 160, 236, 236, 300), fill=body)
    for cx in (30, 288):
        draw.rectangle(s(cx - 22, 262, cx + 22, 320), fill=body)
        draw.polygon(s(cx - 26, 262, cx, 206, cx + 26, 262), fill=roof)
        draw.line(s(cx, 206, cx, 190), fill=roof, width=2 * SCALE)
    draw.rectangle(s(0, 398, 324, 403), fill=(30, 35, 53))
    draw.rectangle(s(0, 332, 322, 336), fill=(28, 33, 50))
    for top in (346, 412):
        for column in range(7):
            x = 22 + column * 42
            lit = (196, 162, 106) if rng.random() < 0.55 else (44, 48, 66)
            draw.rectangle(s(x, top + 10, x + 18, top + 42), fill=lit)
            draw.pieslice(s(x, top, x + 18, top + 20), 180, 360, fill=lit)
    for column in range(5):
        x = 30 + column * 58
        draw.rectangle(s(x, 482, x + 28, ground), fill=(204, 166, 104))
        draw.pieslice(s(x, 468, x + 28, 496), 180, 360, fill=(204, 166, 104))


def far_houses(draw, rng, ground):
    """Narrow houses with gables at the end of the square."""
    x = 300
    while x < 640:
        wide, high = rng.randint(34, 50), rng.randint(84, 132)
        tone = rng.randint(0, 8)
        colour, top, middle = (26 + tone, 33 + tone, 54 + tone), ground - high, x + wide / 2
        draw.rectangle(s(x, top, x + wide, ground), fill=colour)
        if rng.random() < 0.5:
            for step in range(4):
                draw.rectangle(s(x + wide * step / 8, top - step * 7 - 7, x + wide - wide * step / 8, top - step * 7), fill=colour)
        else:
            draw.polygon(s(x, top, x + wide * 0.28, top - 12, middle - 7, top - 26, middle + 7, top - 26, x + wide * 0.72, top - 12, x + wide, top), fill=colour)
        for row in range(3):
            for column in range(2):
                if rng.random() < 0.5:
                    wx, wy = x + wide * (0.2 + column * 0.4), top + 14 + row * 27
                    draw.rectangle(s(wx, wy, wx + wide * 0.17, wy + 13), fill=rng.choice(((152, 126, 82), (112, 96, 74), (176, 146, 94))))
        x += wide


def shop_inside(left, corner, right):
    """What stands behind the glass: light, shelves, tables and a stair. No people."""
    inside = gradient([(0, (255, 244, 214)), (0.49, (255, 244, 216)), (0.58, (255, 231, 180)), (0.66, (248, 210, 146)), (1, (248, 210, 146))], HERO_WIDTH, HERO_HEIGHT)
    draw = ImageDraw.Draw(inside)
    wall, shade, light = (243, 208, 146), (205, 164, 102), (255, 254, 244)
    for at, count in ((left, 4), (right, 9)):
        draw.polygon(pane(at, 0, 1, 0.34, 0.6), fill=wall)
        for index in range(count):
            along = (index + 0.16) / count
            draw.polygon(pane(at, along, along + 0.5 / count, 0.38, 0.55), fill=(232, 192, 128))
            draw.polygon(pane(at, along, along + 0.7 / count, 0.11, 0.15), fill=light)
            draw.polygon(pane(at, along, along + 0.66 / count, 0.73, 0.76), fill=shade)
            for leg in (0.06, 0.56):
                draw.polygon(pane(at, along + leg / count, along + (leg + 0.05) / count, 0.76, 0.93), fill=shade)
            for thing in (0.14, 0.3, 0.46):
                draw.polygon(pane(at, along + thing / count, along + (thing + 0.08) / count, 0.67, 0.73), fill=(150, 118, 78))
    for step in range(9):
        draw.polygon(pane(corner, 0.18 + step * 0.055, 0.5 + step * 0.055, 0.9 - step * 0.1, 0.925 - step * 0.1), fill=shade)
    draw.line(s(*corner(0.5, 0.86), *corner(0.94, 0.06)), fill=shade, width=round(1.4 * SCALE))
    return inside


def corner_house(picture, rng):
    """The corner building: two fronts that meet in a tower with a dome, the shop on the ground floor."""
    draw = ImageDraw.Draw(picture)
    x0, c0, c1, x1, eave, sill, base = 584, 772, 866, 1300, 262, 404, 540
    stone, stone_left, stone_right, roof = (68, 65, 78), (46, 46, 62), (58, 57, 71), (35, 39, 57)
    upper_left, upper_right = face(x0, c0, 300, eave, 414, sill), face(c1, x1, eave, 306, sill, 416)
    upper_corner, shop_corner = face(c0, c1, eave, eave, sill, sill), face(c0, c1, sill, sill, base, base)
    shop_left, shop_right = face(x0, c0, 414, sill, 512, base), face(c1, x1, sill, 416, base, 508)
    # Roofs with dormers, and the dome.
    draw.polygon(s(x0 + 8, 298, x0 + 30, 262, c0, 222, c0, eave), fill=roof)
    draw.polygon(s(c1, eave, c1, 222, x1, 268, x1, 306), fill=roof)
    for at, count in ((face(x0 + 18, c0, 272, 230, 296, eave), 3), (face(c1, x1, 228, 276, eave, 304), 7)):
        for index in range(count):
            along = (index + 0.5) / count
            half = 0.17 / count
            draw.polygon(pane(at, along - half * 1.5, along + half * 1.5, 0.22, 1.0), fill=(44, 46, 64))
            draw.polygon(pane(at, along - half, along + half, 0.42, 0.9), fill=(150, 126, 86) if rng.random() < 0.3 else (22, 26, 42))
    middle = (c0 + c1) / 2
    draw.polygon(s(c0 - 2, eave, c0 + 4, 232, c1 - 4, 232, c1 + 2, eave), fill=(56, 55, 70))
    for index in range(3):
        x = c0 + 17 + index * 25
        draw.rectangle(s(x, 238, x + 10, 256), fill=(168, 138, 90) if index == 1 else (26, 29, 44))
    draw.pieslice(s(c0 + 2, 184, c1 - 2, 280), 180, 360, fill=(38, 42, 60))
    draw.pieslice(s(middle - 14, 184, c1 - 2, 280), 270, 360, fill=(33, 37, 54))
    draw.pieslice(s(middle - 14, 184, middle + 14, 280), 180, 360, fill=(42, 46, 65))
    draw.rectangle(s(middle - 9, 172, middle + 9, 187), fill=(44, 47, 65))
    draw.polygon(s(middle - 11, 172, middle, 158, middle + 11, 172), fill=(38, 42, 60))
    draw.line(s(middle, 158, middle, 138), fill=(44, 47, 65), width=2 * SCALE)
    # Fronts, with bands of stone and three rows of windows.
    for at, colour, count in ((upper_left, stone_left, 6), (upper_corner, stone, 3), (upper_right, stone_right, 13)):
        draw.polygon(pane(at, 0, 1, 0, 1), fill=colour)
        paler = tuple(v + 12 for v in colour)
        for down in (0.0, 0.34, 0.67, 0.955):
            draw.polygon(pane(at, 0, 1, down, down + 0.03), fill=paler)
        for column in range(count):
            for row in range(3):
                along, down = (column + 0.5) / count, 0.075 + row * 0.33
                lit = rng.random() < 0.26
                warm = rng.choice(((188, 154, 98), (150, 126, 86), (206, 170, 110)))
                half = 0.25 / count
                draw.polygon(pane(at, along - half * 1.24, along + half * 1.24, down - 0.012, down + 0.245), fill=paler)
                draw.polygon(pane(at, along - half, along + half, down, down + 0.225), fill=warm if lit else (26, 29, 44))
                draw.polygon(pane(at, along - half * 0.08, along + half * 0.08, down, down + 0.225), fill=colour)
    # The shop: panes of glass in thin frames, one light over all of it.
    glass = Image.new("L", picture.size, 0)
    panes = ImageDraw.Draw(glass)
    for at, count in ((shop_left, 4), (shop_corner, 2), (shop_right, 9)):
        draw.polygon(pane(at, 0, 1, 0, 1.0), fill=(62, 56, 58))
        for column in range(count):
            panes.polygon(pane(at, (column + 0.06) / count, (column + 0.94) / count, 0.1, 0.965), fill=255)
    picture.paste(shop_inside(shop_left, shop_corner, shop_right), (0, 0), glass)
    for at in (shop_left, shop_corner, shop_right):
        draw.polygon(pane(at, 0, 1, -0.02, 0.06), fill=(98, 86, 80))
    return picture, glass


def wet_stones(picture, rng, glass):
    """The light of the shop on the pavement: its panes turned over, drawn out and blurred."""
    base, long = 540 * SCALE, 210 * SCALE
    window = glass.crop((0, 400 * SCALE, picture.width, base)).transpose(Image.FLIP_TOP_BOTTOM).resize((picture.width, long))
    fall = gradient([(0, (255,) * 3), (0.3, (140,) * 3), (0.65, (36,) * 3), (1, (0,) * 3)], 1, 210).convert("L").resize((picture.width, long))
    mirror = Image.new("L", picture.size, 0)
    mirror.paste(ImageChops.multiply(window, fall), (0, base - 18 * SCALE))
    mirror = mirror.filter(ImageFilter.BoxBlur(6 * SCALE)).filter(ImageFilter.GaussianBlur(5 * SCALE)).point(lambda v: int(v * 0.62))
    below = Image.new("L", picture.size, 0)
    ImageDraw.Draw(below).polygon(s(0, 500, 584, 512, 772, 541, 866, 541, 1300, 508, 1300, 800, 0, 800), fill=255)
    warm = Image.new("RGB", picture.size, (214, 166, 96))
    picture = ImageChops.screen(picture, Image.composite(warm, Image.new("RGB", picture.size), ImageChops.multiply(mirror, below)))
    draw = ImageDraw.Draw(picture)
    for _ in range(260):
        y = 548 + 140 * rng.random() ** 1.7
        x = rng.uniform(520, 1270) + (y - 548) * rng.uniform(-0.4, 0.2)
        strength = max(0.0, 1 - (y - 540) / 160) * rng.uniform(0.15, 0.6)
        colour = tuple(round(a + (b - a) * strength) for a, b in zip((26, 29, 41), (244, 206, 142)))
        draw.line(s(x, y, x + 7 + (y - 548) * 0.13, y), fill=colour, width=max(1, round(SCALE * 0.9)))
    return picture


def square_at_night():
    rng = random.Random(22)
    ground = 506
    picture = gradient([(0, (14, 21, 37)), (0.2, (16, 24, 45)), (0.45, (33, 44, 76)), (0.632, (72, 78, 106)), (0.633, (30, 34, 50)), (0.8, (20, 24, 38)), (1, (15, 22, 38))], HERO_WIDTH, HERO_HEIGHT)
    draw = ImageDraw.Draw(picture)
    far_houses(draw, rng, ground)
    theatre(draw, rng, ground + 6)
    picture, glass = corner_house(picture, rng)
    picture = glow(picture, lambda d: d.polygon(s(584, 418, 772, 410, 866, 410, 1300, 420, 1300, 508, 866, 540, 772, 540, 584, 512), fill=150), (190, 138, 68), 22, 0.62)
    picture = glow(picture, lambda d: d.polygon(s(590, 516, 772, 546, 866, 546, 1300, 512, 1300, 640, 500, 650), fill=120), (140, 104, 56), 30, 0.62)
    picture = wet_stones(picture, rng, glass)
    draw = ImageDraw.Draw(picture)
    # Tram rails towards the street at the left of the shop, and the wires above them.
    for offset in (-58, -26, 46, 80):
        near, points = 300 + offset * 4.6, []
        for step in range(41):
            t = step / 40
            points += [near + (478 + offset * 0.3 - near) * (t ** 0.72), 800 - (800 - ground - 6) * t]
        draw.line(s(*points), fill=(92, 93, 104), width=round(1.7 * SCALE), joint="curve")
    for y0, y1 in ((196, 372), (226, 380)):
        draw.line(s(0, y0, 300, (y0 + y1) / 2 + 22, 486, y1), fill=(24, 28, 44), width=SCALE, joint="curve")
    # Lamps with their light, trees and bicycles in front.
    for x, foot, high in ((420, 520, 104), (556, 534, 138), (150, 548, 176)):
        draw.line(s(x, foot, x, foot - high), fill=(12, 15, 25), width=round(3 * SCALE))
        picture = glow(picture, lambda d, x=x, top=foot - high: d.ellipse(s(x - 26, top - 26, x + 26, top + 26), fill=230), (240, 194, 116), 15, 0.9)
        draw = ImageDraw.Draw(picture)
        draw.ellipse(s(x - 5, foot - high - 7, x + 5, foot - high + 6), fill=(255, 241, 206))
    tree(draw, 86, 610, 430, rng, (10, 13, 23))
    tree(draw, 494, 548, 250, rng, (12, 15, 26))
    for x, y in ((366, 545), (392, 548), (548, 552)):
        bicycle(draw, x, y, 32, (9, 12, 21))
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
