// What a phone downloads before it shows the home screen: the scripts and styles that the built page names.
import { readFileSync } from 'node:fs';

const page = readFileSync('dist/index.html', 'utf8');
const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
  ([, file]) => `dist/${file}`,
);

export default [{ name: 'first load', path: first, gzip: true, brotli: false, limit: '180 kB' }];
