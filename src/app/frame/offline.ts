/** Keeping the page on the device, so that it opens without a network. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { RunStatus } from '../state/stagedRun.ts';

/** A visit that simulates nothing is kept after so long, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Keeps the page once this device has its first look: keeping reads every file of the product, which
 * takes a core for seconds that the first futures would have waited for.
 *
 * @param keep called once.
 * @param later does something after so many milliseconds.
 */
export function keepAfterFirstLook(
  status: ReadonlySignal<RunStatus>,
  keep: () => void,
  later: (work: () => void, milliseconds: number) => void,
): void {
  let isKept = false;
  const keepOnce = () => {
    if (isKept) return;
    isKept = true;
    keep();
  };
  effect(() => {
    const { value } = status;
    const isFirst = value.kind === 'simulating' && value.drawsShown === 0;
    if (value.kind !== 'opening' && !isFirst) keepOnce();
  });
  later(keepOnce, PATIENCE_MS);
}
