/** `node tests/book/write-schema.ts`: writes the JSON schemas of book scripts and of open figures in docs/spec anew; then format them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { scriptJsonSchema } from './json-schema.ts';
import { OPEN_SCHEMAS } from './open-shapes.ts';

mkdirSync('docs/spec', { recursive: true });
writeFileSync('docs/spec/book-script.schema.json', `${JSON.stringify(scriptJsonSchema(), null, 2)}\n`);
for (const [name, schema] of Object.entries(OPEN_SCHEMAS))
  writeFileSync(`docs/spec/${name}`, JSON.stringify(schema, null, 2));
