// What a phone downloads before it shows the home screen: the scripts and styles that the built page names, and the
// texts of one language (the largest).
import { readdirSync, readFileSync, statSync } from 'node:fs';

const page = readFileSync('dist/index.html', 'utf8');
const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
  ([, file]) => `dist/${file}`,
);
const texts = readdirSync('dist/assets')
  .filter((name) => /^(es|ca|fr|en)-[\w-]+\.js$/.test(name))
  .map((name) => `dist/assets/${name}`)
  .sort((one, other) => statSync(other).size - statSync(one).size)
  .slice(0, 1);

export default [
  { name: 'first load', path: [...named, ...texts], gzip: true, brotli: false, limit: '180 kB' },
];
