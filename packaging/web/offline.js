// Keeps the page for when there is no network. What is kept is one whole version: a new one takes its place when all
// of it is there.
const VERSION = "@VERSION@";
const FILES = @FILES@;

self.addEventListener("install", (event) => {
  const keep = async () => {
    const kept = await caches.open(VERSION);
    await kept.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener("fetch", (event) => {
  const isOurs = new URL(event.request.url).origin === self.location.origin;
  if (event.request.method !== "GET" || !isOurs) return;
  const answer = async () => {
    const kept = await caches.open(VERSION);
    return (await kept.match(event.request, { ignoreSearch: true })) ?? fetch(event.request);
  };
  event.respondWith(answer());
});
