// The walk of scripts/page; see there.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

const { chromium } = await import(process.env.PLAYWRIGHT);
const [folder, program, pictures] = process.argv.slice(2);
const scratch = mkdtempSync(path.join(tmpdir(), "reelcheck-page-"));
const seen = pictures ?? scratch;
mkdirSync(seen, { recursive: true });

// Most that the page may have, as it is sent.
const MOST_BYTES = 2_600_000;
// How far a picture may be from the one in docs/pictures, as a root mean square: letters are smoothed another way.
const MOST_DIFFERENCE = 0.05;
const SCREENS = ["overview", "cast", "film-and-reality", "place", "timeline", "sources"];
const KINDS = { html: "text/html", js: "text/javascript", css: "text/css", wasm: "application/wasm", png: "image/png",
  svg: "image/svg+xml", webmanifest: "application/manifest+json" };

const failures = [];
const check = (name, holds, said = "") => {
  console.log(`${holds ? "ok    " : "FAILED"} ${name}${said === "" ? "" : `: ${said}`}`);
  if (!holds) failures.push(name);
};

const server = createServer((request, response) => {
  const name = path.basename(new URL(request.url, "http://host").pathname) || "index.html";
  try {
    const body = readFileSync(path.join(folder, name));
    response.writeHead(200, { "Content-Type": KINDS[name.split(".").pop()] ?? "text/plain" });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
const origin = `http://localhost:${server.address().port}`;

const launch = (...more) => chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", ...more],
});

// What went wrong or abroad, on any page.
const complaints = [];
const abroad = [];
const watch = (page) => {
  page.on("console", (said) => { if (["error", "warning"].includes(said.type())) complaints.push(said.text()); });
  page.on("pageerror", (err) => complaints.push(String(err)));
};
// What leads elsewhere is noted, and never leaves this machine.
const fence = (context) => context.route((url) => url.origin !== origin && url.protocol !== "blob:", (route) => {
  abroad.push(route.request().url());
  return route.abort();
});
const opened = async (context, address = `${origin}/`) => {
  const page = await context.newPage();
  watch(page);
  const begun = Date.now();
  await page.goto(address);
  await page.waitForSelector("#loading", { state: "hidden", timeout: 60_000 });
  await settle(page);
  return [page, Date.now() - begun];
};
// Nothing more is drawn: two pictures alike.
const settle = async (page) => {
  let before = await page.screenshot();
  for (let turn = 0; turn < 40; turn += 1) {
    await page.waitForTimeout(120);
    const now = await page.screenshot();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error("the page does not come to rest");
};
const shot = async (page, name) => {
  const file = path.join(seen, `${name}.png`);
  writeFileSync(file, await settle(page));
  return file;
};
// A key is answered in the frame after it, and two keys in one frame count as one.
const frames = (page) => page.evaluate(() => new Promise((drawn) => {
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}));
const press = async (page, ...keys) => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await frames(page);
  }
};
const difference = (one, other) => {
  const compare = ["-metric", "RMSE", one, other, "null:"];
  try {
    execFileSync("compare", compare, { stdio: "pipe" });
    return 0;
  } catch (answer) {
    return Number(/\((.*)\)/.exec(String(answer.stderr))?.[1] ?? "1");
  }
};
const run = (...words) => execFileSync(program, words, { maxBuffer: 1 << 28 });
// The sheet of the export: behind three formats, Tab leads to its field, where Enter writes.
const exported = async (page, keys) => {
  await press(page, "Control+e");
  const download = page.waitForEvent("download");
  await press(page, ...keys, "Enter");
  const file = await download;
  const to = path.join(scratch, file.suggestedFilename());
  await file.saveAs(to);
  return [file.suggestedFilename(), readFileSync(to)];
};

const sent = readdirSync(folder).reduce((sum, name) => sum + brotliCompressSync(readFileSync(path.join(folder, name))).length, 0);
check("the whole page is small enough", sent <= MOST_BYTES, `${sent} bytes by brotli`);

const software = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const browser = await launch(...software);
const desk = { viewport: { width: 1280, height: 800 }, colorScheme: "light" };

{ // By keys, as somebody who was here before.
  const context = await browser.newContext({ ...desk, permissions: ["clipboard-read", "clipboard-write"] });
  await fence(context);
  const covers = '(version: 1, covers: [("iHostage (2025)", Ending)])';
  await context.addInitScript((text) => { localStorage["reelcheck settings"] ??= text; }, covers);
  const [page, first_ms] = await opened(context);
  console.log(`       drawn and at rest ${first_ms} ms after it was asked for`);
  check("the title is that of the film", await page.title() === "iHostage · Reelcheck", await page.title());
  const pictured = new Set();
  for (const [number, screen] of SCREENS.entries()) {
    await press(page, String(number + 1));
    const file = await shot(page, screen);
    pictured.add(readFileSync(file).toString("base64"));
    // The picture in docs has another claim open.
    if (screen === "film-and-reality") continue;
    const far = difference(file, `docs/pictures/${screen}-light.png`);
    check(`${screen} looks as on a desktop`, far <= MOST_DIFFERENCE, far.toFixed(4));
  }
  check("every screen is another", pictured.size === SCREENS.length);
  for (const [key, name] of [["7", "data-check"], ["8", "library"], ["F1", "keys"]]) {
    await press(page, key);
    await shot(page, name);
    await press(page, "Escape");
  }
  await press(page, "3", "ArrowDown", "c");
  const copies = () => page.evaluate(() => navigator.clipboard.readText());
  let copied = await copies();
  for (let turn = 0; turn < 50 && copied === ""; turn += 1) {
    await page.waitForTimeout(100);
    copied = await copies();
  }
  check("a claim is copied with its sources", copied.includes("https://"), `${copied.length} letters`);

  for (const [format, keys] of [["md", []], ["html", ["Tab", "Tab", "Space", "Tab", "Tab"]],
    ["json", ["Tab", "Tab", "Tab", "Space", "Tab"]]]) {
    const [name, bytes] = await exported(page, keys);
    const same = bytes.equals(run("export", "ihostage", "--to", format));
    check(`ihostage as ${format} is that of the program`, name === `ihostage.${format}` && same, name);
  }
  // What is handed over: chosen, dropped, and one without its folder.
  const packed = path.join(scratch, "template.reelcheck");
  run("pack", "assets/template", "--output", packed);
  const choosing = page.waitForEvent("filechooser");
  await press(page, "Control+o");
  await (await choosing).setFiles(packed);
  const title = run("export", "assets/template", "--to", "md").toString().split("\n")[0].replace(/^# /, "");
  await page.waitForFunction((text) => document.title.startsWith(text), title);
  await settle(page);
  await shot(page, "packed");
  const [name, bytes] = await exported(page, []);
  const same = bytes.equals(run("export", packed, "--to", "md"));
  check("a film that was packed on a desktop opens, and is exported as there", name === "template.md" && same, name);
  await press(page, "8");
  await shot(page, "library with it");
  const drop = async (file, as) => {
    const held = await page.evaluateHandle(([letters, called]) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))], called));
      return held;
    }, [readFileSync(file).toString("base64"), as]);
    for (const kind of ["dragenter", "dragover", "drop"]) {
      await page.dispatchEvent("#window", kind, { dataTransfer: held, clientX: 300, clientY: 300, bubbles: true });
    }
    await settle(page);
  };
  await drop("assets/dossiers/sully/dossier.ron", "dossier.ron");
  check("a dossier that is dropped is open", (await page.title()).startsWith("Sully"), await page.title());
  await shot(page, "dropped without its folder");
  await drop("scripts/page", "no dossier.reelcheck");
  await shot(page, "no dossier");

  // What was set is there again, without a network, too.
  await press(page, "Control+Equal");
  const scale = () => page.evaluate(() => /text_scale: ([0-9.]+)/.exec(localStorage["reelcheck settings"])?.[1]);
  check("settings are kept", await scale() === "1.1", await scale());
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector("#loading", { state: "hidden", timeout: 60_000 });
  await shot(page, "again, without a network");
  check("it opens again without a network", await page.title() === "iHostage · Reelcheck" && await scale() === "1.1");
  await context.close();
}

{ // A source is opened by a link that tells it nothing.
  const context = await browser.newContext(desk);
  await fence(context);
  const [page] = await opened(context);
  abroad.length = 0;
  await press(page, "3", "o");
  await settle(page);
  // Tab goes through what can be pressed; the address is asked about before it is followed.
  let popup;
  context.on("page", (other) => { popup = other; });
  const isOpened = () => popup !== undefined || abroad.length > 0;
  for (let turn = 0; turn < 120 && !isOpened(); turn += 1) {
    await press(page, "Tab", "Enter");
    if (turn % 10 === 0) await page.waitForTimeout(200);
  }
  for (let turn = 0; turn < 50 && popup === undefined; turn += 1) await page.waitForTimeout(100);
  await shot(page, "link");
  const opener = popup === undefined ? "no page" : await popup.evaluate(() => String(window.opener)).catch(() => "null");
  check("an address opens in a tab that knows nothing of this page", new Set(abroad).size === 1 && opener === "null", abroad.join(" "));
  abroad.length = 0;
  await context.close();
}

{ // By touch, on a phone.
  // What is emulated page by page tells the canvas another size than that of its pixels.
  const phone = await launch(...software, "--force-device-scale-factor=2");
  const context = await phone.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true,
    isMobile: true, colorScheme: "dark" });
  await fence(context);
  const [page] = await opened(context);
  await shot(page, "phone");
  const touch = await context.newCDPSession(page);
  const drag = async (from, to) => {
    const send = (type, ...touchPoints) => touch.send("Input.dispatchTouchEvent", { type, touchPoints });
    await send("touchStart", from);
    for (let step = 1; step <= 25; step += 1) {
      const at = (axis) => from[axis] + (to[axis] - from[axis]) * step / 25;
      await send("touchMove", { x: at("x"), y: at("y") });
    }
    await send("touchEnd");
    await settle(page);
  };
  const pictured = new Set();
  for (const [number, x] of [52, 116, 200, 288, 352, 360].entries()) {
    // The last tab lies beyond the rim.
    if (number === 5) await drag({ x: 340, y: 68 }, { x: 60, y: 68 });
    await page.touchscreen.tap(x, 68);
    pictured.add(readFileSync(await shot(page, `phone ${SCREENS[number]}`)).toString("base64"));
  }
  check("by touch every screen is reached", pictured.size === SCREENS.length);
  const before = await settle(page);
  await drag({ x: 200, y: 700 }, { x: 200, y: 200 });
  check("a finger scrolls", !(await settle(page)).equals(before));
  await shot(page, "phone scrolled");
  await phone.close();
}

{ // Without script, without WebGL.
  const context = await browser.newContext({ ...desk, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  writeFileSync(path.join(seen, "without script.png"), await page.screenshot());
  const links = page.locator("nav li a");
  const films = readdirSync("assets/dossiers").length;
  check("without script there are the dossiers as text", await links.count() === films && await links.first().isVisible());
  await links.filter({ hasText: "iHostage" }).click();
  check("each of them opens", (await page.textContent("h1")) === "iHostage", await page.textContent("h1"));
  await page.goBack();
  await page.locator("nav p a").click();
  check("the licences stand there", (await page.textContent("body")).includes("SIL OPEN FONT LICENSE"));
  await context.close();
}
{
  const plain = await launch("--disable-3d-apis");
  const page = await plain.newPage();
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => document.getElementById("progress") === null);
  const said = await page.textContent("#message");
  check("without WebGL 2 the page says what helps", said.includes("hardware acceleration"), said);
  writeFileSync(path.join(seen, "without webgl.png"), await page.screenshot());
  await plain.close();
}

console.log(`       pictures: ${seen}`);
check("nothing is wrong on the console", complaints.length === 0, complaints.join("\n"));
check("no other host is asked for anything", abroad.length === 0, abroad.join(" "));
await browser.close();
server.close();
console.log(failures.length === 0 ? "the page holds" : `${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
