// Writes notation.md from the tables of the language: npm run build && node docs/reference/write-notation.mjs
// test/notation-reference.test.ts says when the page is out of step.
import { writeFileSync } from 'node:fs';
import { referencePage } from '../../packages/notation/dist/index.js';

writeFileSync(new URL('notation.md', import.meta.url), referencePage());
