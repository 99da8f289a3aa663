// Part of the service worker: a file that somebody shares with the app ("Share" of WhatsApp or Drive) comes as a POST to ./share.
// It is put aside on this phone and the page is sent to look at it (src/app/install/shared-file.ts takes it from there). Nothing
// of it goes to any network; what was shared before and never looked at makes room.
const SHARED = 'caixeta-shared';
const SLOT = new URL('./shared-file', registration.scope).href;
/** A book of ten years has about a quarter of this. */
const MOST_BYTES = 268_435_456;

addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'POST' || url !== new URL('./share', registration.scope).href) return;
  event.respondWith(
    putAside(event.request)
      // A full disk, or a form that does not end: the page finds nothing, and says so.
      .catch(() => undefined)
      .then(() => Response.redirect(new URL('./#/shared', registration.scope).href, 303)),
  );
});

async function putAside(request) {
  const cache = await caches.open(SHARED);
  await cache.delete(SLOT);
  const files = (await request.formData()).getAll('file').filter((one) => one instanceof File);
  const [file] = files;
  if (!file) return;
  const headers = {
    'Content-Type': 'application/octet-stream',
    'X-Name': encodeURIComponent(file.name),
    'X-Bytes': String(file.size),
    'X-Files': String(files.length),
  };
  await cache.put(SLOT, new Response(file.size > MOST_BYTES ? '' : file, { headers }));
}
