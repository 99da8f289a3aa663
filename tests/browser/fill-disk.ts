// Fills what this origin may keep, in a database of its own, until not a kilobyte more goes in. Runs in a page whose quota the
// test has made small.

const largestChunk = 262_144;
const smallestChunk = 1_024;
const mostChunks = 4_000;

/** Resolves to what gives the room back. Throws where the browser never says that it is full. */
export async function fillDisk(indexedDB: IDBFactory): Promise<() => Promise<void>> {
  const request = indexedDB.open('filler', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('chunks', { autoIncrement: true });
  const filler = await settled(request);
  let size = largestChunk;
  for (let chunks = 0; size >= smallestChunk; chunks += 1) {
    if (chunks > mostChunks) throw new Error('the disk is never full');
    if (!(await addChunk(filler, size))) size /= 4;
  }
  return async () => {
    filler.close();
    await settled(indexedDB.deleteDatabase('filler'));
  };
}

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** False where the quota does not allow it; anything else that goes wrong is thrown. */
function addChunk(filler: IDBDatabase, bytes: number): Promise<boolean> {
  const transaction = filler.transaction('chunks', 'readwrite', { durability: 'strict' });
  // Random bytes, so that nothing compresses them; at most 64 KiB can be had at once.
  const chunk = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(chunk.subarray(at, at + 65_536));
  transaction.objectStore('chunks').add(chunk);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => {
      if (transaction.error?.name === 'QuotaExceededError') resolve(false);
      else reject(transaction.error);
    };
  });
}
