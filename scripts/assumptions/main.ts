/**
 * `npm run assumptions`: writes the register and the fixed choices as a document, and the JSON Schema
 * of scenario files, from the records that the model reads.
 */
import { writeFileSync } from 'node:fs';
import { assumptionsText } from './report.ts';
import { scenarioJsonSchema } from './schema.ts';

writeFileSync('docs/assumptions.md', assumptionsText());
writeFileSync('docs/scenario.schema.json', scenarioJsonSchema());
