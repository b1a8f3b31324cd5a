/** Figures of long checks in words. */

/** "10,000" */
export function counted(n: number): string {
  return n.toLocaleString('en-GB');
}

/** "12 minutes 5 seconds" */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = `${seconds % 60} seconds`;
  return minutes === 0 ? rest : `${minutes} minutes ${rest}`;
}

/** "412 MB" */
export function megabytes(bytes: number): string {
  return `${counted(Math.round(bytes / 2 ** 20))} MB`;
}

/** The most memory that this process has held at once. */
export function peakMemory(): string {
  return megabytes(process.resourceUsage().maxRSS * 1024);
}
