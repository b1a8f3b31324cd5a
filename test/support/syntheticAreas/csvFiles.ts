import type { SyntheticArea } from './area.ts';

/** The two files that an analyst gives to `estimate`. */
export interface CsvFiles {
  readonly transitions: string;
  readonly population: string;
}

/** An area's files in the public format; population with the years to come, or to the base only. */
export function csvFiles(area: SyntheticArea, populationTo: 'future' | 'base'): CsvFiles {
  const last = populationTo === 'future' ? Number.POSITIVE_INFINITY : area.truth.baseYear;
  return {
    transitions: csv(
      'calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2',
      area.transitions.map((row) => [
        row.year,
        row.setting1,
        row.need1,
        row.academicYear1,
        row.setting2,
        row.need2,
        row.academicYear2,
      ]),
    ),
    population: csv(
      'calendar-year,academic-year,population',
      area.population
        .filter(({ year }) => year <= last)
        .map((row) => [row.year, row.academicYear, row.population]),
    ),
  };
}

function csv(header: string, rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','));
  return `${[header, ...lines].join('\n')}\n`;
}

/** A value as RFC 4180 writes it: in quotes where it holds a comma, a quote or a new line. */
function cell(value: string | number): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
