"""Draws the pictures of the Apollo 13 dossier.

Run from the top of the project: python3 scripts/drawings/apollo13.py  (needs Pillow, version 10 or later).
The means are those of draw.py, which stands beside this file.
"""

import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from draw import HEIGHT, HERO_HEIGHT, HERO_WIDTH, ROOT, SCALE, WIDTH, finish, glow, gradient, s

IMAGES = ROOT / "assets/dossiers/apollo13/images"
SPACE = (9, 11, 17)


def stars(draw, rng, count, keep_clear=None):
    """Faint stars; none inside the circle (x, y, radius) that is kept clear."""
    for _ in range(count):
        x, y = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT)
        if keep_clear and math.dist((x, y), keep_clear[:2]) < keep_clear[2]:
            continue
        size, tone = rng.uniform(0.4, 1.1), rng.randint(70, 150)
        draw.ellipse(s(x - size, y - size, x + size, y + size), fill=(tone, tone, tone + 12))


def globe(picture, x, y, radius, lit, dark, shade_x, shade_y):
    """A disc with a soft night side; shade_x and shade_y move the shadow, in radii."""
    disc = Image.new("L", picture.size, 0)
    ImageDraw.Draw(disc).ellipse(s(x - radius, y - radius, x + radius, y + radius), fill=255)
    night = Image.new("L", picture.size, 0)
    sx, sy = x + shade_x * radius, y + shade_y * radius
    ImageDraw.Draw(night).ellipse(s(sx - radius * 1.06, sy - radius * 1.06, sx + radius * 1.06, sy + radius * 1.06), fill=255)
    night = night.filter(ImageFilter.GaussianBlur(radius * 0.07 * SCALE))
    face = Image.composite(Image.new("RGB", picture.size, dark), Image.new("RGB", picture.size, lit), night)
    return Image.composite(face, picture, disc), disc, night


def craters(picture, x, y, radius, rng, count, tone):
    """Seas and craters on a moon, seen only where it is lit."""
    marks = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(marks)
    for _ in range(count):
        angle, far = rng.uniform(0, 2 * math.pi), radius * math.sqrt(rng.uniform(0, 0.8))
        cx, cy = x + math.cos(angle) * far, y + math.sin(angle) * far
        size = radius * rng.choice((0.03, 0.05, 0.08, 0.16, 0.22))
        draw.ellipse(s(cx - size, cy - size * 0.9, cx + size, cy + size * 0.9), fill=(*tone, rng.randint(30, 70)))
    marks = marks.filter(ImageFilter.GaussianBlur(1.5 * SCALE))
    return Image.alpha_composite(picture.convert("RGBA"), marks).convert("RGB")


def launch_tower(draw, at, thick):
    """The red tower with its floors, braces and crane."""
    left, right, top, foot, floors = 340, 398, 66, 418, 19
    red, dark = (140, 66, 54), (112, 54, 46)
    step = (foot - top) / floors
    for floor in range(floors):
        y0, y1 = top + floor * step, top + (floor + 1) * step
        draw.line(at(left, y0, right, y0), fill=red, width=thick(2.2))
        draw.line(at(left, y0, right, y1), fill=dark, width=thick(1.4))
        draw.line(at(right, y0, left, y1), fill=dark, width=thick(1.4))
    draw.rectangle(at(362, top, 378, foot), fill=(94, 48, 44))
    for x in (left, right):
        draw.line(at(x, top, x, foot), fill=red, width=thick(4))
    draw.line(at(369, top, 369, 22), fill=dark, width=thick(2.6))
    draw.line(at(344, 52, 452, 32), fill=red, width=thick(3.4))
    draw.line(at(369, 22, 446, 33), fill=dark, width=thick(1.2))
    draw.line(at(446, 33, 446, 46), fill=dark, width=thick(1.2))
    for y, long in ((92, 74), (128, 70), (166, 64), (214, 56), (262, 56), (318, 56), (372, 56)):
        draw.rectangle(at(right, y, right + long, y + 7), fill=(128, 62, 52))


def moon_rocket(draw, at, thick):
    """Three stages that grow narrower, the ship and the escape tower on top."""
    white, shade, glint, black, centre = (226, 222, 216), (164, 162, 166), (250, 244, 234), (36, 37, 43), 486

    def stage(half, y0, y1):
        draw.rectangle(at(centre - half, y0, centre + half, y1), fill=white)
        draw.rectangle(at(centre - half * 0.8, y0, centre - half * 0.35, y1), fill=glint)
        draw.rectangle(at(centre + half * 0.4, y0, centre + half, y1), fill=shade)

    def slope(low, high, y0, y1):
        draw.polygon(at(centre - low, y1, centre - high, y0, centre + high, y0, centre + low, y1), fill=white)
        draw.polygon(at(centre + low * 0.4, y1, centre + high * 0.4, y0, centre + high, y0, centre + low, y1), fill=shade)

    stage(31, 284, 414)
    stage(31, 196, 284)
    slope(31, 20, 174, 196)
    stage(20, 126, 174)
    slope(20, 12, 104, 126)
    stage(12, 80, 104)
    slope(12, 3, 62, 80)
    draw.line(at(centre, 62, centre, 30), fill=(176, 172, 170), width=thick(3.2))
    for y0, y1, half in ((278, 288, 31), (192, 197, 31), (172, 176, 20)):
        draw.rectangle(at(centre - half, y0, centre + half, y1), fill=black)
    for y0, y1, half in ((290, 318, 31), (376, 414, 31), (200, 216, 31), (128, 140, 20)):
        for a, b in ((-1.0, -0.5), (0.0, 0.5)):
            draw.rectangle(at(centre + half * a, y0, centre + half * b, y1), fill=black)
    for side in (-1, 1):
        draw.polygon(at(centre + side * 20, 388, centre + side * 30, 388, centre + side * 42, 414, centre + side * 20, 414), fill=white if side < 0 else shade)
        draw.polygon(at(centre + side * 30, 400, centre + side * 54, 422, centre + side * 32, 418), fill=shade)
        draw.polygon(at(centre + side * 8, 414, centre + side * 26, 414, centre + side * 28, 424, centre + side * 6, 424), fill=black)


def rocket_on_pad():
    rng = random.Random(39)
    shore = 566
    picture = gradient([(0, (15, 20, 36)), (0.2, (23, 31, 56)), (0.4, (58, 64, 98)), (0.56, (150, 118, 120)), (0.66, (226, 160, 112)), (0.706, (248, 204, 148)), (0.7075, (190, 140, 110)), (0.78, (92, 76, 88)), (0.9, (26, 30, 48)), (1, (15, 20, 36))], HERO_WIDTH, HERO_HEIGHT)
    draw = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y, size = rng.uniform(0, HERO_WIDTH), 250 * rng.random() ** 1.4, rng.uniform(0.6, 1.3)
        draw.ellipse(s(x - size, y - size, x + size, y + size), fill=(112, 118, 146))
    picture = glow(picture, lambda d: d.ellipse(s(560, 470, 1240, 660), fill=140), (190, 120, 60), 60, 0.6)
    for y, x0, x1 in ((402, 60, 520), (436, 880, 1400), (470, 260, 700), (492, 1010, 1360)):
        picture = glow(picture, lambda d, y=y, x0=x0, x1=x1: [d.ellipse(s(x0 + k * (x1 - x0) / 7, y - 3 - k % 3, x0 + (k + 2.4) * (x1 - x0) / 7, y + 4), fill=150) for k in range(5)], (96, 66, 56), 3, 0.7)

    def at(*points):
        return s(*[(826 + (v - 486) * 0.84 if index % 2 == 0 else 532 + (v - 424) * 0.84) for index, v in enumerate(points)])

    def thick(width):
        return max(1, round(width * 0.84 * SCALE))

    # Beams of the searchlights, which cross at the rocket.
    beams = Image.new("L", picture.size, 0)
    for x, tip_x, spread in ((548, 1040, 48), (1130, 618, 50), (690, 926, 38)):
        beam = Image.new("L", picture.size, 0)
        ImageDraw.Draw(beam).polygon(s(x - 2, 558, tip_x - spread, 20, tip_x + spread, 20, x + 2, 558), fill=110)
        beams = ImageChops.add(beams, beam)
    reach = gradient([(0.0, (0,) * 3), (0.1, (0,) * 3), (0.36, (180,) * 3), (0.7, (255,) * 3), (1, (255,) * 3)], 1, HERO_HEIGHT).convert("L").resize(picture.size)
    beams = ImageChops.multiply(beams, reach).filter(ImageFilter.GaussianBlur(3 * SCALE)).point(lambda v: int(v * 0.6))
    picture = ImageChops.screen(picture, Image.composite(Image.new("RGB", picture.size, (150, 156, 170)), Image.new("RGB", picture.size), beams))
    draw = ImageDraw.Draw(picture)
    # The far shore with its mound, then tower and rocket.
    draw.polygon(s(0, shore, 0, 554, 180, 556, 420, 552, 640, 556, 1280, 553, 1280, shore), fill=(38, 38, 50))
    draw.polygon(s(590, 562, 668, 534, 960, 534, 1060, 562), fill=(66, 62, 70))
    draw.polygon(s(590, 562, 668, 534, 700, 534, 640, 562), fill=(86, 78, 82))
    draw.rectangle(at(320, 420, 590, 434), fill=(54, 52, 60))
    for x in (340, 420, 500, 580):
        draw.rectangle(at(x - 8, 426, x + 8, 440), fill=(42, 41, 50))
    launch_tower(draw, at, thick)
    moon_rocket(draw, at, thick)
    picture = glow(picture, lambda d: d.rectangle(at(452, 60, 520, 420), fill=80), (120, 112, 100), 16, 0.55)
    for x, y in ((548, 556), (1130, 558), (690, 560)):
        picture = glow(picture, lambda d, x=x, y=y: d.ellipse(s(x - 9, y - 8, x + 9, y + 6), fill=255), (255, 248, 226), 4, 1.0)
    # The water, which holds all of it upside down, and the reeds on this side.
    depth = 430
    strip = picture.crop((0, (shore - depth) * SCALE, picture.width, shore * SCALE)).transpose(Image.FLIP_TOP_BOTTOM).resize((picture.width, depth * SCALE // 2))
    strip = strip.filter(ImageFilter.BoxBlur(2 * SCALE))
    fall = gradient([(0, (170,) * 3), (0.5, (84,) * 3), (1, (0,) * 3)], 1, depth // 2).convert("L").resize(strip.size)
    picture.paste(strip, (0, shore * SCALE), fall)
    draw = ImageDraw.Draw(picture)
    for _ in range(230):
        y = shore + 8 + 170 * rng.random() ** 1.4
        depth = (y - shore) / 190
        x, long = rng.uniform(-20, HERO_WIDTH), 8 + 44 * depth
        colour = tuple(round(a + (b - a) * depth) for a, b in zip(rng.choice(((246, 204, 156), (120, 92, 92))), (34, 38, 56)))
        draw.line(s(x, y, x + long, y), fill=colour, width=max(1, round((0.7 + depth * 1.1) * SCALE)))
    for clump in range(46):
        x, y = rng.uniform(-10, HERO_WIDTH), 800
        high = rng.uniform(14, 44) * (1.5 if x < 420 else 1.0)
        for blade in range(7):
            lean = rng.uniform(-12, 12)
            draw.polygon(s(x + blade * 5 - 2, y, x + blade * 5 + lean, y - high * rng.uniform(0.6, 1.0), x + blade * 5 + 2, y), fill=(11, 15, 27))
    finish(picture, IMAGES / "rocket-on-pad.webp", 70)


def control_room():
    rng = random.Random(13)
    picture = gradient([(0, (34, 38, 42)), (0.46, (44, 48, 50)), (0.461, (52, 52, 48)), (1, (28, 28, 27))])
    draw = ImageDraw.Draw(picture)
    # The screens at the front: a map of the world with a wave of tracks between two smaller ones.
    draw.rectangle(s(60, 44, 900, 214), fill=(22, 25, 28))
    for x0, x1, tone in ((76, 268, (38, 60, 72)), (284, 676, (30, 52, 68)), (692, 884, (38, 60, 72))):
        draw.rectangle(s(x0, 58, x1, 200), fill=tone)
    for lx, ly, w, h in ((310, 92, 70, 40), (340, 136, 34, 50), (432, 84, 76, 46), (446, 128, 50, 48), (520, 80, 110, 50), (590, 144, 50, 26)):
        draw.ellipse(s(lx, ly, lx + w, ly + h), fill=(66, 96, 104))
    for shift in (0, 30, 60):
        wave = [(284 + t * 3.92, 130 - 40 * math.sin((t + shift) / 100 * 2 * math.pi)) for t in range(101)]
        draw.line(s(*[v for point in wave for v in point]), fill=(196, 190, 150), width=round(1.3 * SCALE))
    for x0 in (88, 704):
        for row in range(9):
            draw.line(s(x0, 72 + row * 14, x0 + rng.randint(60, 166), 72 + row * 14), fill=(126, 156, 150), width=2 * SCALE)
    picture = glow(picture, lambda d: d.rectangle(s(76, 58, 884, 230), fill=110), (60, 92, 110), 24, 0.7)
    draw = ImageDraw.Draw(picture)
    # Rows of consoles, nearer and larger, with empty chairs.
    for y, high, count, tone in ((246, 44, 9, 74), (316, 62, 7, 88), (414, 92, 5, 104)):
        wide = 960 / count
        draw.rectangle(s(0, y + high, 960, y + high + 14), fill=(38, 37, 34))
        for index in range(count):
            x = index * wide
            draw.polygon(s(x + 4, y + high, x + 8, y, x + wide - 8, y, x + wide - 4, y + high), fill=(tone, tone + 4, tone - 2))
            draw.rectangle(s(x + wide * 0.16, y + high * 0.16, x + wide * 0.5, y + high * 0.66), fill=(24, 30, 32))
            for row in range(4):
                ly = y + high * (0.24 + row * 0.1)
                draw.line(s(x + wide * 0.19, ly, x + wide * rng.uniform(0.3, 0.46), ly), fill=(140, 176, 160), width=max(1, round(high * 0.03 * SCALE)))
            for column in range(3):
                for row in range(4):
                    bx, by = x + wide * (0.58 + column * 0.1), y + high * (0.18 + row * 0.13)
                    colour = rng.choice(((206, 176, 110), (180, 92, 76), (150, 158, 150), (92, 98, 96), (92, 98, 96)))
                    draw.rectangle(s(bx, by, bx + wide * 0.07, by + high * 0.07), fill=colour)
            draw.rectangle(s(x + wide * 0.1, y + high * 0.8, x + wide * 0.9, y + high * 0.86), fill=(tone + 26, tone + 28, tone + 18))
    for x in (100, 290, 482, 674, 862):
        draw.rounded_rectangle(s(x - 44, 486, x + 44, 552), 10 * SCALE, fill=(30, 34, 38))
        draw.rectangle(s(x - 36, 478, x + 36, 500), fill=(40, 45, 50))
    # A white waistcoat over the back of one chair.
    draw.polygon(s(440, 474, 468, 466, 482, 500, 496, 466, 524, 474, 530, 540, 434, 540), fill=(224, 220, 210))
    draw.line(s(482, 500, 482, 540), fill=(170, 164, 154), width=2 * SCALE)
    for y in (508, 520, 532):
        draw.ellipse(s(486, y, 490, y + 4), fill=(150, 144, 134))
    finish(picture, IMAGES / "control-room.webp", 86)


def lander(draw, x, y, size, tone=0):
    """The lander from the side, its legs to the right, joined to the ship at the left."""
    grey, dark, gold = (168 + tone, 166 + tone, 160 + tone), (84, 84, 84), (176, 138, 74)
    u = size / 100
    draw.polygon(s(x, y - 26 * u, x + 18 * u, y - 46 * u, x + 56 * u, y - 40 * u, x + 62 * u, y + 34 * u, x + 40 * u, y + 46 * u, x + 6 * u, y + 28 * u), fill=grey)
    draw.polygon(s(x + 24 * u, y - 42 * u, x + 52 * u, y - 38 * u, x + 54 * u, y - 8 * u, x + 28 * u, y - 12 * u), fill=(140 + tone, 138 + tone, 134 + tone))
    draw.polygon(s(x + 10 * u, y - 22 * u, x + 24 * u, y - 10 * u, x + 10 * u, y - 2 * u), fill=dark)
    draw.polygon(s(x + 62 * u, y - 46 * u, x + 106 * u, y - 46 * u, x + 112 * u, y - 34 * u, x + 112 * u, y + 38 * u, x + 106 * u, y + 48 * u, x + 62 * u, y + 48 * u), fill=gold)
    for line in (-22, 2, 26):
        draw.line(s(x + 62 * u, y + line * u, x + 112 * u, y + line * u), fill=(142, 108, 56), width=round(1.4 * SCALE))
    draw.polygon(s(x + 112 * u, y - 12 * u, x + 136 * u, y - 22 * u, x + 136 * u, y + 22 * u, x + 112 * u, y + 12 * u), fill=(96, 92, 88))
    for side in (-1, 1):
        foot = (x + 158 * u, y + side * 84 * u)
        draw.line(s(x + 106 * u, y + side * 40 * u, *foot), fill=(150, 140, 120), width=round(3.4 * u * SCALE))
        draw.line(s(x + 68 * u, y + side * 46 * u, x + 146 * u, y + side * 76 * u), fill=(130, 122, 106), width=round(2.2 * u * SCALE))
        draw.polygon(s(foot[0] - 2 * u, foot[1] - 15 * u, foot[0] + 8 * u, foot[1] - 11 * u, foot[0] + 8 * u, foot[1] + 11 * u, foot[0] - 2 * u, foot[1] + 15 * u), fill=(176, 160, 120))


def ship(draw, x, y, size, with_cone=True):
    """The service module from the side, its engine to the left, with the command module in front."""
    u = size / 100
    draw.polygon(s(x, y - 20 * u, x - 56 * u, y - 48 * u, x - 56 * u, y + 48 * u, x, y + 20 * u), fill=(92, 90, 92))
    draw.line(s(x - 56 * u, y - 48 * u, x - 56 * u, y + 48 * u), fill=(128, 126, 126), width=round(3 * u * SCALE))
    for index in range(12):
        tone = 206 - abs(index - 3) * 14
        draw.rectangle(s(x, y + (-60 + index * 10) * u, x + 180 * u, y + (-50 + index * 10) * u), fill=(tone, tone, tone + 2))
    for share in (0.0, 0.5, 1.0):
        draw.line(s(x + 180 * u * share, y - 60 * u, x + 180 * u * share, y + 60 * u), fill=(122, 122, 126), width=round(1.6 * SCALE))
    draw.rectangle(s(x + 18 * u, y + 4 * u, x + 70 * u, y + 40 * u), outline=(132, 132, 136), width=round(1.4 * SCALE))
    for side in (-1, 1):
        draw.rectangle(s(x + 118 * u, y + side * 62 * u - 7 * u, x + 134 * u, y + side * 62 * u + 7 * u), fill=(120, 120, 122))
    if with_cone:
        draw.polygon(s(x + 182 * u, y - 60 * u, x + 254 * u, y - 18 * u, x + 254 * u, y + 18 * u, x + 182 * u, y + 60 * u), fill=(214, 212, 208))
        draw.polygon(s(x + 182 * u, y + 18 * u, x + 254 * u, y + 6 * u, x + 254 * u, y + 18 * u, x + 182 * u, y + 60 * u), fill=(150, 148, 148))
        draw.polygon(s(x + 206 * u, y - 26 * u, x + 222 * u, y - 20 * u, x + 222 * u, y - 8 * u, x + 206 * u, y - 10 * u), fill=(44, 48, 56))
        draw.rectangle(s(x + 254 * u, y - 12 * u, x + 264 * u, y + 12 * u), fill=(110, 108, 108))


def two_ships():
    rng = random.Random(7)
    picture = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), SPACE)
    stars(ImageDraw.Draw(picture), rng, 190, (790, 130, 96))
    picture, _, _ = globe(picture, 790, 130, 84, (196, 194, 188), (24, 25, 30), 0.62, 0.18)
    picture = glow(picture, lambda d: d.ellipse(s(700, 40, 800, 220), fill=70), (90, 90, 96), 30, 0.5)
    draw = ImageDraw.Draw(picture)
    ship(draw, 172, 310, 118)
    lander(draw, 484, 310, 118)
    # The antenna of the ship: four dishes on a boom.
    draw.line(s(196, 380, 174, 452), fill=(140, 140, 142), width=3 * SCALE)
    for dx, dy in ((-16, 0), (12, 0), (-16, 26), (12, 26)):
        draw.ellipse(s(174 + dx - 12, 446 + dy - 11, 174 + dx + 12, 446 + dy + 11), fill=(198, 196, 192))
    finish(picture, IMAGES / "two-ships.webp", 86)


def filter_box():
    picture = gradient([(0, (74, 72, 68)), (0.3, (96, 92, 86)), (0.301, (150, 142, 128)), (1, (118, 110, 98))])
    picture = glow(picture, lambda d: d.ellipse(s(220, 190, 800, 560), fill=110), (110, 100, 80), 70, 0.6)
    draw = ImageDraw.Draw(picture)
    # The square box in its bag, with a card arched over the top.
    draw.polygon(s(246, 250, 472, 230, 486, 430, 262, 458), fill=(188, 186, 178))
    draw.polygon(s(246, 250, 300, 204, 520, 188, 472, 230), fill=(160, 158, 152))
    draw.polygon(s(472, 230, 520, 188, 532, 380, 486, 430), fill=(126, 124, 120))
    for row in range(7):
        for column in range(9):
            x, y = 312 + column * 21 - row * 6.5, 207 + row * 5.6 - column * 1.7
            draw.ellipse(s(x, y, x + 8, y + 3.4), fill=(96, 96, 94))
    draw.arc(s(262, 128, 500, 300), 186, 350, fill=(222, 210, 178), width=13 * SCALE)
    bag = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    veil = ImageDraw.Draw(bag)
    veil.polygon(s(228, 236, 280, 150, 420, 112, 536, 170, 548, 392, 490, 446, 250, 470), fill=(226, 236, 240, 66))
    for x0, y0, x1, y1 in ((284, 152, 330, 330), (420, 114, 404, 300), (530, 172, 470, 330), (252, 300, 300, 460), (500, 260, 530, 400)):
        veil.line(s(x0, y0, x1, y1), fill=(245, 250, 252, 90), width=2 * SCALE)
    picture = Image.alpha_composite(picture.convert("RGBA"), bag).convert("RGB")
    draw = ImageDraw.Draw(picture)
    for y0, y1 in ((300, 276), (404, 378)):
        draw.polygon(s(240, y0, 494, y1, 544, y1 - 44, 546, y1 - 18, 496, y1 + 26, 242, y0 + 26), fill=(140, 142, 144))
        draw.line(s(240, y0, 494, y1), fill=(170, 172, 174), width=2 * SCALE)
    # The hose that leads to it, a round canister, and the roll of tape.
    hose = [(504, 200), (600, 126), (690, 150), (704, 236), (786, 268), (880, 206), (980, 220)]
    curve = []
    for (x0, y0), (x1, y1), (x2, y2), (x3, y3) in zip(hose[:1] + hose[:-2], hose, hose[1:], hose[2:] + hose[-1:]):
        for step in range(24):
            t = step / 24
            curve.append(tuple(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3) for a, b, c, d in ((x0, x1, x2, x3), (y0, y1, y2, y3))))
    draw.line(s(*[v for point in curve for v in point]), fill=(128, 54, 46), width=30 * SCALE, joint="curve")
    for index, (x, y) in enumerate(curve[::3]):
        draw.ellipse(s(x - 14.5, y - 14.5, x + 14.5, y + 14.5), outline=(160, 76, 64) if index % 2 else (106, 42, 38), width=3 * SCALE)
    draw.rectangle(s(636, 352, 756, 476), fill=(176, 172, 160))
    draw.ellipse(s(636, 456, 756, 496), fill=(176, 172, 160))
    draw.ellipse(s(636, 332, 756, 372), fill=(204, 200, 188))
    draw.ellipse(s(668, 342, 724, 362), fill=(110, 108, 102))
    draw.ellipse(s(82, 396, 192, 470), fill=(112, 114, 116))
    draw.ellipse(s(82, 378, 192, 452), fill=(158, 160, 162))
    draw.ellipse(s(114, 400, 160, 430), fill=(92, 88, 80))
    finish(picture, IMAGES / "filter-box.webp", 86)


def round_the_moon():
    rng = random.Random(4)
    picture = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), SPACE)
    stars(ImageDraw.Draw(picture), rng, 150)
    picture = glow(picture, lambda d: d.ellipse(s(80, 190, 260, 370), fill=120), (40, 70, 110), 26, 0.8)
    picture, _, _ = globe(picture, 170, 280, 74, (92, 134, 170), (22, 34, 52), -0.7, 0.2)
    draw = ImageDraw.Draw(picture)
    for x0, y0, x1, y1 in ((168, 226, 214, 262), (196, 268, 232, 312), (150, 300, 190, 336)):
        draw.ellipse(s(x0, y0, x1, y1), fill=(124, 148, 128))
    picture, _, _ = globe(picture, 800, 250, 34, (190, 188, 182), (44, 45, 50), -0.6, 0.15)
    picture = craters(picture, 804, 250, 26, rng, 14, (90, 88, 84))
    # A figure of eight: out below, round behind the Moon, home above.
    path = []
    for step in range(241):
        t = step / 240 * 2 * math.pi
        along = (1 - math.cos(t)) / 2
        path.append((262 + along * 612, 268 - along * 18 + math.sin(t) * (92 - along * 20) * math.cos(along * 2.2)))
    draw = ImageDraw.Draw(picture)
    for index, (x, y) in enumerate(path):
        if index % 4 < 2 or index < 122:
            size = 2.0 if index < 122 else 1.7
            tone = (226, 204, 150) if index < 122 else (150, 190, 200)
            draw.ellipse(s(x - size, y - size, x + size, y + size), fill=tone)
    for index in (60, 180):
        (x0, y0), (x1, y1) = path[index - 2], path[index + 2]
        turn = math.atan2(y1 - y0, x1 - x0)
        tip = [(x1 + 14 * math.cos(turn), y1 + 14 * math.sin(turn))]
        tip += [(x1 - 8 * math.cos(turn + side), y1 - 8 * math.sin(turn + side)) for side in (0.9, -0.9)]
        draw.polygon(s(*[v for point in tip for v in point]), fill=(226, 204, 150) if index < 122 else (150, 190, 200))
    finish(picture, IMAGES / "round-the-moon.webp", 86)


def earth_in_window():
    rng = random.Random(14)
    picture = gradient([(0, (54, 56, 56)), (1, (30, 31, 32))])
    draw = ImageDraw.Draw(picture)
    for x, y in ((46, 60), (914, 60), (60, 486), (900, 486), (480, 30), (300, 516), (660, 516)):
        draw.ellipse(s(x - 6, y - 6, x + 6, y + 6), fill=(78, 80, 80))
    frame = (210, 78, 750, 78, 474, 486)
    draw.polygon(s(186, 64, 774, 64, 474, 512), fill=(74, 76, 76))
    pane = Image.new("L", picture.size, 0)
    ImageDraw.Draw(pane).polygon(s(*frame), fill=255)
    view = Image.new("RGB", picture.size, SPACE)
    stars(ImageDraw.Draw(view), rng, 120, (500, 205, 70))
    view = glow(view, lambda d: d.ellipse(s(430, 140, 570, 270), fill=120), (50, 90, 140), 18, 0.8)
    view, _, _ = globe(view, 500, 205, 52, (150, 186, 212), (16, 24, 38), 0.52, -0.3)
    lines = ImageDraw.Draw(view)
    lines.line(s(470, 84, 470, 430), fill=(176, 180, 170), width=round(1.4 * SCALE))
    lines.line(s(290, 205, 650, 205), fill=(176, 180, 170), width=round(1.4 * SCALE))
    for step in range(-5, 6):
        lines.line(s(470 + step * 30, 199, 470 + step * 30, 211), fill=(176, 180, 170), width=SCALE)
        lines.line(s(464, 205 + step * 22, 476, 205 + step * 22), fill=(176, 180, 170), width=SCALE)
    picture = Image.composite(view, picture, pane)
    drops = ImageDraw.Draw(picture)
    # Drops of water on the inner pane and on the cold wall.
    for _ in range(260):
        x, y, size = rng.uniform(190, 770), rng.uniform(70, 500), rng.uniform(1.0, 3.4)
        inside = pane.getpixel((int(x * SCALE), int(y * SCALE))) > 0
        near = min(abs(y - 78), abs((x - 210) * 0.84 - (y - 78) * 0.54), abs((750 - x) * 0.84 - (y - 78) * 0.56))
        if inside and near > 46:
            continue
        tone = (126, 140, 148) if inside else (104, 110, 112)
        drops.ellipse(s(x - size, y - size, x + size, y + size * 1.3), fill=tone)
        drops.ellipse(s(x - size * 0.5, y - size * 0.6, x, y), fill=(206, 214, 218))
    finish(picture, IMAGES / "earth-in-window.webp", 86)


def open_side():
    rng = random.Random(6)
    picture = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), SPACE)
    stars(ImageDraw.Draw(picture), rng, 170)
    draw = ImageDraw.Draw(picture)
    ship(draw, 250, 270, 220, with_cone=False)
    # Where a panel was, from one end to the other: shelves, tanks, torn foil.
    draw.rectangle(s(252, 214, 644, 312), fill=(30, 29, 30))
    draw.rectangle(s(252, 214, 644, 222), fill=(18, 18, 20))
    for x in (356, 500):
        draw.rectangle(s(x, 216, x + 6, 312), fill=(92, 88, 82))
    for x, y, size, tone in ((306, 268, 36, (122, 114, 96)), (432, 284, 24, (60, 56, 54)), (574, 262, 30, (128, 128, 124)), (612, 286, 18, (110, 108, 104))):
        draw.ellipse(s(x - size, y - size, x + size, y + size), fill=tone)
        draw.ellipse(s(x - size * 0.5, y - size * 0.6, x, y - size * 0.1), fill=tuple(min(255, v + 36) for v in tone))
    for _ in range(60):
        x, y = rng.uniform(372, 498), rng.choice((rng.uniform(216, 240), rng.uniform(290, 312)))
        draw.polygon(s(x, y, x + rng.uniform(4, 12), y + rng.uniform(-6, 6), x + rng.uniform(-2, 8), y + rng.uniform(4, 10)), fill=rng.choice(((170, 138, 80), (120, 98, 60), (196, 186, 160))))
    for _ in range(26):
        x, y, size = rng.uniform(300, 760), rng.uniform(60, 210), rng.uniform(1, 3.2)
        draw.polygon(s(x, y, x + size * 2, y - size, x + size, y + size * 2), fill=(176, 160, 120))
    finish(picture, IMAGES / "open-side.webp", 86)


def on_the_sea():
    rng = random.Random(17)
    picture = gradient([(0, (120, 154, 180)), (0.62, (196, 210, 214)), (0.621, (62, 96, 112)), (1, (34, 58, 74))])
    draw = ImageDraw.Draw(picture)
    for _ in range(26):
        x, y, long = rng.uniform(-60, 960), rng.uniform(200, 320), rng.uniform(50, 150)
        draw.ellipse(s(x, y, x + long, y + long * 0.2), fill=(220, 226, 226))
    for _ in range(240):
        y = rng.uniform(342, 538)
        x, long = rng.uniform(0, 960), 6 + (y - 336) * 0.16
        draw.line(s(x, y, x + long, y), fill=rng.choice(((86, 120, 134), (48, 76, 92), (120, 148, 156))), width=max(1, round((0.6 + (y - 336) * 0.006) * SCALE)))
    # Three canopies, banded, and the small cone below them.
    apex = (486, 292)
    for x, y, size in ((392, 112, 74), (486, 88, 78), (584, 116, 74)):
        for gore in range(-4, 5):
            draw.line(s(x + gore * size / 4.4, y + 22, *apex), fill=(214, 208, 198), width=max(1, round(0.7 * SCALE)))
        draw.pieslice(s(x - size, y - size * 0.72, x + size, y + size * 0.92), 180, 360, fill=(226, 216, 200))
        for index in range(4):
            a, b = x - size + index * size / 2, x - size + index * size / 2 + size / 4
            draw.polygon(s(a, y + size * 0.1, b, y + size * 0.1, x + (b - x) * 0.3, y - size * 0.66, x + (a - x) * 0.3, y - size * 0.66), fill=(206, 112, 74))
        draw.ellipse(s(x - size, y + size * 0.1 - 8, x + size, y + size * 0.1 + 8), fill=(176, 150, 128))
    draw.polygon(s(474, 292, 498, 292, 520, 330, 452, 330), fill=(88, 82, 78))
    draw.polygon(s(452, 330, 520, 330, 512, 338, 460, 338), fill=(52, 48, 46))
    finish(picture, IMAGES / "on-the-sea.webp", 86)


if __name__ == "__main__":
    rocket_on_pad()
    control_room()
    two_ships()
    filter_box()
    round_the_moon()
    earth_in_window()
    open_side()
    on_the_sea()
