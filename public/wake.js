// The worker wakes before the page that it answers for is there. Asking which databases there are has the browser open the disk of this
// address meanwhile, which is the longest wait of a start. Nothing is made by asking.
if (self.indexedDB && indexedDB.databases) indexedDB.databases().catch(() => undefined);
