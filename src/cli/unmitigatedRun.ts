/** A second run beside the one that is exported: the forecast without the plan, of the same futures. */
import type { Problem } from '../domain/problems.ts';
import { bothForecasts } from '../results/tables/bothForecasts.ts';
import type { Table } from '../results/tables/table.ts';
import { FORECAST_TABLES } from '../results/tables/tableTypes.ts';
import type { RunFolder, RunRecord } from './runFolder.ts';

/** What has to be the same for futures to be pairs, in words. */
const SAME = {
  modelVersion: 'version of the model',
  datasetHash: 'version of the data',
  seed: 'seed',
  draws: 'number of futures',
  baseYear: 'base year',
  years: 'number of years',
  disclosure: 'treatment of small counts',
} as const satisfies Partial<Record<keyof RunRecord, string>>;

const OPTION = '--unmitigated';

/** What keeps two runs from standing in one table, all at once. */
export function pairProblems(run: RunRecord, other: RunRecord, folder: string): Problem[] {
  const differ = Object.entries(SAME).flatMap(([key, words]): Problem[] => {
    const [wanted, found] = [run, other].map((one) => String(one[key as keyof typeof SAME]));
    if (wanted === found) return [];
    return [
      {
        file: `${folder}/run.json`,
        column: key,
        found: `${words} ${found}`,
        expected: `${wanted}, as in the folder that --run names`,
        fix: 'Run both plans with the same data, seed, futures and years.',
      },
    ];
  });
  if (run.scenarioHash !== other.scenarioHash) return differ;
  return [
    ...differ,
    {
      file: `${folder}/run.json`,
      column: OPTION,
      found: `the same plan, “${other.scenarioLabel}”`,
      expected: 'a run without the policies of the plan, such as that of no change',
      fix: 'Name the folder of another run, or leave it out.',
    },
  ];
}

/** What of the tables asked for cannot have both forecasts. */
export function forecastProblems(
  asked: readonly string[],
  there: readonly string[],
  folder: string,
): Problem[] {
  const wanted = asked.filter(isForecast);
  if (wanted.length === 0) {
    return [
      {
        file: 'export',
        column: OPTION,
        found: 'no table with a forecast of the management plan',
        expected: `some of ${FORECAST_TABLES.join(', ')} among --tables`,
        fix: `Add dsg to --tables, or leave ${OPTION} out.`,
      },
    ];
  }
  return wanted
    .filter((name) => !there.includes(name))
    .map((name) => ({
      file: `${folder}/${name}.csv`,
      found: 'no such file',
      expected: 'the same tables as in the folder that --run names',
      fix: 'Name a folder with all tables that the command run wrote.',
    }));
}

/** Tables of a run, those of the management plan with both forecasts where there is another run. */
export async function readTables(
  names: readonly string[],
  run: RunFolder,
  unmitigated: RunFolder | null,
): Promise<Table[]> {
  const tables = await Promise.all(
    names.map(async (name) => {
      const table = await run.read(name);
      const other = unmitigated !== null && isForecast(name) ? await unmitigated.read(name) : null;
      return table !== null && other !== null ? bothForecasts(other, table) : table;
    }),
  );
  return tables.flatMap((table) => table ?? []);
}

function isForecast(name: string): boolean {
  return FORECAST_TABLES.some((one) => one === name);
}
