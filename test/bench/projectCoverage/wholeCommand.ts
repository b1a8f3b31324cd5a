import { type Cost, costOf } from '../wholeProcess.ts';
import { withProjectFiles } from './projectFiles.ts';

/** Lines on what `estimate` and `project` cost as whole commands for 2,000 children. */
export function wholeCommandTable(): Promise<string[]> {
  return withProjectFiles(async ({ children, transitions, estimate, project }) => [
    `whole commands, ${children} children, ${transitions} rows`,
    words('estimate', await costOf(estimate)),
    `${words('project, 1,000 simulations × 5 years', await costOf(project))}; target 5 s, 200 MB`,
  ]);
}

function words(label: string, { seconds, megabytes, failure }: Cost): string {
  if (failure !== '') return `${label}: failed: ${failure.split('\n')[0]}`;
  const memory = megabytes > 0 ? `, ${megabytes.toFixed(0)} MB at most in one process` : '';
  return `${label}: ${seconds.toFixed(2)} s${memory}`;
}
