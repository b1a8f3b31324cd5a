import { withProjectFiles } from '../projectCoverage/projectFiles.ts';
import { type Report, repeat } from '../suite/measurement.ts';
import { costOf } from '../wholeProcess.ts';

/** The whole command as a user starts it, npm and all. Memory is that of its largest process. */
export async function measure(report: Report): Promise<void> {
  const costs = await withProjectFiles(async ({ estimate, project }) => {
    const estimated = await costOf(estimate);
    if (estimated.failure !== '') throw new Error(estimated.failure);
    return repeat({ least: 3, most: 10, seconds: 40 }, () => costOf(project));
  });
  const failed = costs.find(({ failure }) => failure !== '');
  if (failed !== undefined) throw new Error(failed.failure);
  const of = 'project, 2,000 children, 1,000 simulations × 5 years';
  report({
    id: 'project.whole',
    label: `${of}: whole command`,
    unit: 's',
    values: costs.map(({ seconds }) => seconds),
  });
  report({
    id: 'project.memory',
    label: `${of}: peak memory`,
    unit: 'MB',
    shown: 'most',
    values: costs.map(({ megabytes }) => megabytes),
    note: 'the largest process, from /proc every 50 ms; 0 where there is no /proc',
  });
}
