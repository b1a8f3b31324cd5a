/**
 * A page killed in mid-save and in mid-run, at moments drawn from a seed: is the plan there in its new
 * or its previous version, whole, each time?
 */
import { dice } from '../../../test/support/dice.ts';
import type { PartAsked, SoakPart } from '../part.ts';
import { firstPlan, type Moment, openPlans, type Round, round } from './rounds.ts';
import { openDevice, type Site, servedBuild } from './site.ts';

const COUNT = 50;
const SEED = 9;
/** Longest time into the saving and into the run, in milliseconds. */
const LONGEST: Readonly<Record<Moment, number>> = { save: 800, run: 3000 };
/** Longest time between two edits, in milliseconds. */
const LONGEST_GAP = 30;

/** @param serve where the pages come from. */
export async function killedPart(
  { count = COUNT, seed = SEED, onProgress }: PartAsked,
  serve: () => Promise<Site> = servedBuild,
): Promise<SoakPart> {
  const site = await serve();
  const device = await openDevice();
  const rounds: Round[] = [];
  try {
    const first = await openPlans(device, site.address);
    await firstPlan(first);
    await first.close();
    const chance = dice(seed);
    for (let at = 0; at < count; at++) {
      const moment: Moment = at % 2 === 0 ? 'save' : 'run';
      const after = chance.whole(0, LONGEST[moment]);
      const gap = chance.whole(0, LONGEST_GAP);
      rounds.push(await round({ device, address: site.address, moment, after, gap }));
      onProgress(`killed ${at + 1} of ${count}`);
    }
  } finally {
    await device.close();
    await site.close();
  }
  return partOf(rounds, seed);
}

function partOf(rounds: readonly Round[], seed: number): SoakPart {
  const of = (moment: Moment) => rounds.filter((one) => one.moment === moment);
  const faults = rounds.flatMap((one, at) =>
    one.faults.map((fault) => `Round ${at + 1}: ${fault}.`),
  );
  const newest = rounds.filter(({ found, made }) => found !== null && found >= made).length;
  const previous = rounds.filter(
    ({ found, made, written }) => found !== null && found < made && found >= written,
  ).length;
  const lost = rounds.length - newest - previous;

  return {
    title: 'A page killed in mid-save and in mid-run',
    command: 'npm run soak -- --part killed',
    date: new Date().toISOString(),
    passed: faults.length === 0,
    figures: [
      { name: 'Pages killed while they saved', value: `${of('save').length}` },
      { name: 'Pages killed while they simulated', value: `${of('run').length}` },
      { name: 'Plan found whole, in the last version that the page made', value: `${newest}` },
      { name: 'Plan found whole, in a version before it that was kept', value: `${previous}` },
      { name: 'Plan lost, half, or older than what was kept', value: `${lost}`, target: '0' },
      {
        name: 'Pages that did not work after it',
        value: `${rounds.filter((one) => one.faults.length > 0).length}`,
        target: '0',
      },
    ],
    notes: [
      `Real Chromium, the production build, one profile; the processes of the page are ended by the operating system (SIGKILL), which no page can hear. Moments are drawn from seed ${seed}: up to ${LONGEST.save} ms into renaming a plan of 40 changes by its own form, a version every 0 to ${LONGEST_GAP} ms, and up to ${LONGEST.run} ms into a run. “Kept” is what the page had told other tabs was written.`,
      'It does not show what a loss of power does: browsers write to disk when the operating system does.',
      ...faults,
    ],
  };
}
