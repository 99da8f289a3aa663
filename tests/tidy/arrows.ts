// Who may import whom, by resolved path (types included). The linter says the same from the import's text; this check
// also knows what text alone cannot tell: that a feature imports another feature, or that a path leaves src.
import { posix } from 'node:path';
import { type Finding, finding, type SourceFile } from './files.ts';
import { child, stringOf, visitAll } from './tree.ts';

/** Folder of src → folders it may import besides itself. Files directly in src (texts) belong to the app. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ledger: [],
  store: ['ledger'],
  sync: ['store', 'ledger'],
  endpoint: ['sync'],
  followup: ['ledger'],
  book: ['followup', 'ledger'],
  app: ['followup', 'sync', 'store', 'ledger'],
};
const packages: Readonly<Record<string, readonly string[]>> = {
  ledger: ['decimal.js', 'valibot'],
  store: ['dexie', 'valibot'],
  sync: ['valibot'],
  followup: ['decimal.js', 'valibot'],
  endpoint: ['@hono/node-server', 'hono', 'hono/cors', 'pg', 'valibot'],
};
/** What runs anywhere: the book file, its hashes and what they link, a month's totals. The command line reads files with the same code. */
const anywhere = new Set([
  'src/store/book-file.ts',
  'src/store/hashes.ts',
  'src/store/links.ts',
  'src/sync/totals.ts',
]);
/** The one file that phones and endpoints share. */
const protocol = 'src/sync/protocol.ts';
const shared = new Set(['ui', 'format', 'state']);
const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
]);

const folderOf = (path: string) => (path.split('/').length > 2 ? (path.split('/')[1] ?? 'app') : 'app');
const featureOf = (path: string) => /^src\/app\/features\/([^/]+)\//.exec(path)?.[1];

/** Why the file may not import the target (a path in src, or a package), or undefined. */
function refused(from: string, target: string, isPackage: boolean): string | undefined {
  const folder = folderOf(from);
  if (isPackage) {
    if (folder === 'endpoint' && target.startsWith('node:')) return undefined;
    const only = packages[folder];
    return only === undefined || only.includes(target) ? undefined : `${folder} must not import ${target}`;
  }
  if (target.startsWith('locales/')) return folder === 'app' ? undefined : `${folder} knows no language`;
  if (!target.startsWith('src/')) return folder === 'book' ? undefined : `${target} is not in src`;
  if (folder === 'book' && anywhere.has(target)) return undefined;
  if (from === protocol) return 'the protocol is shared with the endpoint: it imports only valibot';
  const other = folderOf(target);
  if (other !== folder && !allowed[folder]?.includes(other)) return `${folder} must not import ${other}`;
  if (folder === 'endpoint' && other === 'sync' && target !== protocol) {
    return 'the endpoint knows nothing of sync but its protocol';
  }
  const [ours, theirs] = [featureOf(from), featureOf(target)];
  if (ours !== undefined && theirs !== undefined && ours !== theirs)
    return `feature ${ours} must not import ${theirs}`;
  const sharedFolder = from.split('/')[2] ?? '';
  const isShared = from.startsWith('src/app/') && shared.has(sharedFolder);
  return isShared && theirs !== undefined ? `app/${sharedFolder} must not import a feature` : undefined;
}

export function brokenArrows(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const found: Finding[] = [];
    visitAll(file, (node) => {
      const source = importing.has(node.type) ? stringOf(child(node, 'source')) : undefined;
      if (source === undefined) return;
      const isPackage = !source.startsWith('.');
      const target = isPackage ? source : posix.join(posix.dirname(file.path), source);
      const why = refused(file.path, target, isPackage);
      if (why !== undefined) found.push(finding(file, node.start, why));
    });
    return found;
  });
}
