/** `node tests/book/write-schema.ts`: writes docs/spec/book-script.schema.json anew; then format it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { scriptJsonSchema } from './json-schema.ts';

mkdirSync('docs/spec', { recursive: true });
writeFileSync('docs/spec/book-script.schema.json', `${JSON.stringify(scriptJsonSchema(), null, 2)}\n`);
