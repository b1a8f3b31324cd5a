/** `docs/assumptions.md`: the register and the fixed choices, a table for each part of the model. */
import { fixedIntro, fixedPart, fixedValue } from '../../src/app/content/fixedChoices.ts';
import {
  QUALITIES,
  QUALITY_MEANING,
  registerHeadline,
  registerNumber,
  registerRange,
} from '../../src/app/content/register.ts';
import { FIXED_CHOICES } from '../../src/domain/fixedChoices/index.ts';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import { partOf, REGISTER_PARTS } from '../../src/domain/parameters/parts.ts';

/** A bar would end a cell. */
const cell = (text: string) => text.replaceAll('|', '\\|');

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function registerText(): string {
  const heads = ['assumption', 'value', 'range', 'bounds', 'unit', 'quality', 'source', 'reason'];
  return REGISTER_PARTS.map((part) => {
    const rows = PARAMETERS.filter(({ id }) => partOf(id) === part).map((entry) => [
      `${entry.label} (\`${entry.id}\`)`,
      registerNumber(entry.central),
      registerRange(entry),
      `${registerNumber(entry.min)} to ${registerNumber(entry.max)}`,
      ...[entry.unit, entry.quality, entry.source, entry.reason],
    ]);
    return `### ${part.label}\n\nAffects ${part.affects}.\n\n${table(heads, rows)}`;
  }).join('\n\n');
}

function fixedText(): string {
  const heads = ['choice', 'value', 'unit', 'quality', 'source', 'reason', 'otherwise'];
  const parts = [...new Set(FIXED_CHOICES.map(fixedPart))];
  return parts
    .map((part) => {
      const rows = FIXED_CHOICES.filter((one) => fixedPart(one) === part).map((one) => [
        `${one.label} (\`${one.id}\`)`,
        fixedValue(one),
        ...[one.unit, one.quality, one.source, one.reason, one.otherwise],
      ]);
      return `### ${part}\n\n${table(heads, rows)}`;
    })
    .join('\n\n');
}

export function assumptionsText(): string {
  return `# Assumptions

Made by \`npm run assumptions\` from the records that the model samples, the pages show and forms and files are checked by. An area's dataset and a plan may state values of their own: the page “Assumptions” shows those in use.

${QUALITIES.map((quality) => `- ${quality}: ${QUALITY_MEANING[quality]}.`).join('\n')}

## The register

${registerHeadline(PARAMETERS)}. Each future draws its own value of each: 8 in 10 lie in the range, 1 in 10 below and 1 in 10 above, half on either side of the value; none outside the bounds.

${registerText()}

## Fixed choices

${fixedIntro(FIXED_CHOICES)}

${fixedText()}
`;
}
