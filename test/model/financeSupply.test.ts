import { describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { byKey, type WatchedDraw, watchDraw } from '../support/watchedDraw.ts';

const YEARS = 4;
const dataset = await generateDataset({ ...SMALL_AREA, children: 1500 });
const { baseYear } = dataset.manifest;
const SEPTEMBER = 1;

function drawWith(elasticity: number | null): WatchedDraw {
  const policies: ScenarioFile['policies'] =
    elasticity === null
      ? []
      : [
          {
            kind: 'tariff',
            ...policyWords('bands', baseYear + SEPTEMBER),
            highestDayFeePounds: [30_000, 30_000, 30_000, 30_000, 30_000],
            supplyElasticity: [elasticity, elasticity, elasticity],
          },
        ];
  return watchDraw(prepareModel(dataset, scenarioFrom(dataset, { policies }), YEARS), 4, 0);
}

const without = drawWith(null);
const inelastic = drawWith(0);
const elastic = drawWith(5);
const independent = without.model.area.typeOfRole.independent;
const { roleOfType } = without.model.area;
const { provisions } = without.model.timetable;

const rollAt = ({ januaries }: WatchedDraw, january: number) => {
  const { establishment, count } = januaries[january].children;
  const types = without.model.area.typeOfEstablishment;
  return establishment.subarray(0, count).filter((e) => types[e] === independent).length;
};

describe('price bands in a draw', () => {
  it('with supply that does not answer leave every child where it was', () => {
    without.januaries.forEach(({ children }, january) => {
      const same = inelastic.januaries[january].children;
      expect(same.provision).toEqual(children.provision);
      expect(same.establishment).toEqual(children.establishment);
    });
    const spend = ({ result }: WatchedDraw) =>
      result.ledger.reduce((sum, { amount }) => sum + amount, 0);
    expect(spend(inelastic)).toBeLessThan(spend(without));
  });

  it('with supply that answers admit fewer to independent places, from their September on', () => {
    for (let january = 0; january <= SEPTEMBER; january++) {
      expect(rollAt(elastic, january)).toBe(rollAt(without, january));
    }
    expect(rollAt(without, YEARS)).toBeGreaterThan(20);
    for (let january = SEPTEMBER + 1; january <= YEARS; january++) {
      expect(rollAt(elastic, january)).toBeLessThan(rollAt(without, january));
    }
  });

  it('move nobody out: whoever does not take part keeps an independent place', () => {
    const { round, children: after } = elastic.januaries[SEPTEMBER + 1];
    const { children: before } = elastic.januaries[SEPTEMBER];
    const now = byKey(after);
    const tookPart = new Set([...round!.applicant].map((i) => after.key[i]));
    let kept = 0;
    for (let i = 0; i < before.count; i++) {
      const provision = before.provision[i];
      const at = now.get(before.key[i]);
      if (provision === -1 || provisions.type[provision] !== independent) continue;
      if (at === undefined || tookPart.has(before.key[i])) continue;
      // Whoever needs no school or college any more is settled without the mechanism.
      if (roleOfType[after.neededType[at]] === 'other') continue;
      expect(after.provision[at]).toBe(provision);
      kept++;
    }
    expect(kept).toBeGreaterThan(5);
    // No place is left for anyone else: the round offered none.
    const offered = [...round!.round.capacity].filter((_, p) => provisions.type[p] === independent);
    expect(Math.max(...offered)).toBe(0);
  });
});
