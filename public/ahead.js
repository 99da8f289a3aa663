// The browser opens the disk of this address when a page first asks for it, which takes a fifth of a start. Asked for here that falls
// into the time in which the app's own script is still fetched and compiled. Nothing is made by asking what is there.
if (globalThis.indexedDB && indexedDB.databases) indexedDB.databases().catch(() => undefined);
// Said once, perhaps before the app's own script runs: kept for src/app/install, which asks at the right moment.
for (const said of ['beforeinstallprompt', 'appinstalled']) {
  addEventListener(said, (event) => {
    event.preventDefault();
    window.installEvent = event;
  });
}
