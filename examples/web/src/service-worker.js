// Keeps the page and its files, so that it works without a network. The build
// puts the list of files here; their names carry a digest of their content, so
// an old copy is never wrong, and the page itself is asked for anew.
const files = FILES;
const shelf = "kyhan-" + files.join().split("").reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7);

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(shelf).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const stale = async () => {
    for (const name of await caches.keys()) if (name !== shelf) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(stale());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  const kept = () => caches.match(request, { ignoreSearch: true });
  const fresh = () => fetch(request);
  event.respondWith(
    request.mode === "navigate"
      ? fresh().catch(kept)
      : kept().then((response) => response ?? fresh()),
  );
});
