/** `node tests/endpoint/write-openapi.ts`: writes docs/spec/endpoint.openapi.json anew; then format it. */
import { writeFileSync } from 'node:fs';
import { openApi } from './openapi.ts';

writeFileSync('docs/spec/endpoint.openapi.json', `${JSON.stringify(openApi(), null, 2)}\n`);
