/** The inside of a benchmark's own process: runs it, and says what it measured to its parent. */
import { benchmarkNamed } from './suite/benchmarks.ts';
import type { Said } from './suite/runProcess.ts';

const say = (said: Said) => process.send?.(said);

const { measure } = await benchmarkNamed(process.argv[2]).load();
await measure((measurement) => say({ kind: 'measured', measurement }));
say({ kind: 'peak', megabytes: process.resourceUsage().maxRSS / 1024 });
process.disconnect?.();
