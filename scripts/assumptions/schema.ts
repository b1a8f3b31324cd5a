/** The JSON Schema of scenario files: what `readScenario` checks, as far as a schema can say it. */
import { z } from 'zod';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';

const change = scenarioSchema.shape.parameters.unwrap().valueType;

/**
 * Every entry of the register as a scenario may change it, within its own bounds. That low ≤ central ≤
 * high, and that names are known to a dataset, is checked when a file is read.
 */
const changes = Object.fromEntries(
  PARAMETERS.map(({ id, label, unit, min, max, central }) => {
    const value = z.number().min(min).max(max);
    const said = `${label} (${unit}). Unless an area or a plan changes it: ${central}.`;
    return [
      id,
      change.extend({ low: value, central: value, high: value }).describe(said).optional(),
    ];
  }),
);

/** Scenario files with the register written out. */
export const scenarioFileSchema = scenarioSchema.extend({
  parameters: z.strictObject(changes).default({}),
});

export function scenarioJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(scenarioFileSchema, { io: 'input' });
  const named = {
    $schema,
    title: 'Scenario of the Local inclusion plan sufficiency simulator',
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
