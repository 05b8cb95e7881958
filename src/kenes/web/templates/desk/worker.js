// The worker of one dialogue's desk. It shows the empty desk where there is no network, and keeps nothing by itself: what is
// in its cache was put there by desk.js (the shell without notes, and the files of the house). Answers of the server, which
// are all "no-store", pass through it untouched.
const DESK = "{{ page.desk|escapejs }}", SHELL = "{{ page.shell|escapejs }}", CACHE = "{{ page.cache|escapejs }}";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event, address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (request.mode === "navigate" && address.pathname === DESK) event.respondWith(desk(request));
  else if (address.pathname.startsWith("/static/")) event.respondWith(fetch(request).catch(() => kept(address.pathname)));
});

async function desk(request) {
  try {
    const answer = await fetch(request);
    // Whoever is no longer let in at this desk leaves no shell of it behind in this browser.
    if (answer.type === "opaqueredirect" || answer.status === 403 || answer.status === 404) await caches.delete(CACHE);
    return answer;
  } catch {
    return kept(SHELL);
  }
}

async function kept(path) {
  const found = await caches.open(CACHE).then((cache) => cache.match(path));
  return found || Response.error();
}
