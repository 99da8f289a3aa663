// A small static server for the built app, with its security headers: `npm start` and the browser tests use it.
// It serves files of one folder only, answers GET and HEAD, and knows nothing of the app.
import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { securityHeaders } from './security.mjs';

/** @type {Readonly<Record<string, string>>} */
const typeByExtension = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The file that a request names, or undefined where it names none inside the folder.
 * @param {string} root real path of the served folder
 * @param {string} url path and query as requested
 */
async function locate(root, url) {
  const pathname = url.split(/[?#]/, 1)[0] ?? '/';
  try {
    const wanted = decodeURIComponent(pathname);
    const file = await realpath(join(root, wanted.endsWith('/') ? `${wanted}index.html` : wanted));
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Names with a content hash never change; everything else is asked for again. @param {string} file */
const cacheControl = (file) =>
  file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';

const pack = promisify(gzip);

/** What is not packed already. @param {string} file */
const packs = (file) => !['.mp3', '.png', '.wasm', '.wav'].includes(extname(file));

/**
 * @param {string} root
 * @param {boolean} packed
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, packed, request, response) {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = await locate(root, request.url ?? '/');
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (!file || !bytes) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  const packing = packed && packs(file) && /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
  const body = packing ? await pack(bytes) : bytes;
  response.writeHead(200, {
    'Cache-Control': cacheControl(file),
    ...(packing ? { 'Content-Encoding': 'gzip' } : {}),
    'Content-Length': body.length,
    'Content-Type': typeByExtension[extname(file)] ?? 'application/octet-stream',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves a folder on this machine only.
 * @param {string} folder
 * @param {{ port?: number, nextIfTaken?: boolean, packed?: boolean }} [options] port 0 (the default) takes any free one;
 *   packed: gzip, as a web host would
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder, { port = 0, nextIfTaken = false, packed = false } = {}) {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, packed, request, response).catch(() => response.destroy());
  });
  for (let wanted = port; ; wanted += 1) {
    const taken = await listen(server, wanted);
    if (!taken) break;
    if (!nextIfTaken || wanted - port >= 100) throw taken;
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Undefined when listening, the error when the port is taken; any other failure is thrown.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<Error | undefined>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const failed = (error) => (error.code === 'EADDRINUSE' ? resolve(error) : reject(error));
    server.once('error', failed);
    server.listen(port, 'localhost', () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}
