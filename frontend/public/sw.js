/**
 * Keeps one page for the time when nothing answers: /offline/ and what it is made of. Answers of
 * the API are never kept; everything else goes to the network as if this file were not there.
 */
const cacheName = 'medianest-offline';
const offlinePage = '/offline/';

const partsOf = (html) =>
  new Set(
    Array.from(html.matchAll(/(?:src|href)="(\/(?:_next\/static\/|mark\.svg)[^"]*)"/g), ([, path]) => path),
  );

const keepOfflinePage = async () => {
  const response = await fetch(offlinePage, { cache: 'no-cache' });
  if (!response.ok) return;
  const parts = partsOf(await response.clone().text());
  const cache = await caches.open(cacheName);
  await Promise.all(Array.from(parts, async (part) => (await cache.match(part)) ?? cache.add(part)));
  await cache.put(offlinePage, response);
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url);
    if (pathname !== offlinePage && !parts.has(pathname + search)) await cache.delete(url);
  }
};

/** A browser starts this file anew every so often: each start brings the kept page up to date once. */
let upToDate = false;
const refreshOnce = async () => {
  if (upToDate) return;
  upToDate = true;
  await keepOfflinePage().catch(() => {
    upToDate = false;
  });
};

const kept = async (request) => {
  const cache = await caches.open(cacheName);
  const found = await cache.match(request.mode === 'navigate' ? offlinePage : request);
  return found ?? Response.error();
};

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepOfflinePage());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode !== 'navigate' && !pathname.startsWith('/_next/static/')) return;
  event.respondWith(fetch(request).catch(() => kept(request)));
  if (request.mode === 'navigate') event.waitUntil(refreshOnce());
});

/** What the portal sends is `{title, text, link?, tag?}`; browsers insist that each push is shown. */
const readPush = (data) => {
  try {
    return data.json();
  } catch {
    return {};
  }
};

self.addEventListener('push', (event) => {
  const { title = 'MediaNest', text = '', link = '/notifications/', tag } = readPush(event.data);
  const look = { icon: '/icons/mark-192.png', badge: '/icons/mark-192.png' };
  event.waitUntil(self.registration.showNotification(title, { body: text, data: { link }, tag, ...look }));
});

/** To the page in question, in a window of the portal that is open where there is one. Never to another site. */
const follow = async (link) => {
  const target = new URL(link, self.location.origin);
  const address = target.origin === self.location.origin ? target.href : self.location.origin;
  const [open] = await self.clients.matchAll({ type: 'window', includeUncontrolled: false });
  if (open === undefined) return self.clients.openWindow(address);
  await open.focus();
  return open.navigate(address);
};

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(follow(event.notification.data?.link ?? '/notifications/'));
});
