import { describe, expect, it } from 'vitest';
import { runDraw } from '../../src/model/run/draw.ts';
import { release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { viewOf } from '../../src/results/views/index.ts';
import type { RouteSheet, RouteSheetView } from '../../src/results/views/routeSheetTypes.ts';
import { kent, kentModel } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';

const SEED = 1;
const dataset = await kent();
const model = await kentModel(1);
const scenario = scenarioFrom(dataset);
const provenance = await provenanceOf(dataset, scenario, SEED, 1, 'auto');
const ensemble = release({ dataset, scenario, model, provenance, draws: [] }, 'auto');
const { baseYear } = model.area;

/** Passengers of the base January by provision, by mode, as the draw booked them. */
const booked = new Map<number, { modes: number[]; late: number }>();
runDraw(model, SEED, 0, {
  onTransport: (january, children, { each, passengers }) => {
    for (let i = 0; january === 0 && i < each.count; i++) {
      const provision = children.provision[passengers.child[i]];
      const own = booked.get(provision) ?? { modes: [], late: 0 };
      booked.set(provision, own);
      own.modes[passengers.mode[i]] = (own.modes[passengers.mode[i]] ?? 0) + 1;
      own.late += each.late[i];
    }
  },
});

const sheetOf = (provision: string, year: number) =>
  (viewOf(ensemble, { kind: 'routeSheet', provision, year }) as RouteSheetView).sheet;

/** The provision with the most pupils in minibuses. */
const busiest = [...booked].toSorted(([, a], [, b]) => (b.modes[1] ?? 0) - (a.modes[1] ?? 0))[0];
const id = model.timetable.provisions.id[busiest[0]];
const sheet = sheetOf(id, baseYear) as RouteSheet;

describe('the route sheet of a school', () => {
  it('carries everybody whom the draw carries there, each in the same mode', () => {
    const { modes } = busiest[1];
    const aboard = (mode: string) =>
      sheet.vehicles.reduce((sum, one) => sum + (one.mode === mode ? one.pupils : 0), 0);
    expect(aboard('minibus')).toBe(modes[1]);
    expect(aboard('shared taxi')).toBe(modes[2] ?? 0);
    expect(sheet.sharing).toBe(modes[1] + (modes[2] ?? 0));
    const others = sheet.others.reduce((sum, { pupils }) => sum + pupils, 0);
    const all = modes.reduce((sum, pupils) => sum + (pupils ?? 0), 0);
    expect(sheet.sharing + others).toBe(all);
    expect(sheet.onRoll).toBeGreaterThanOrEqual(all);
  });

  it('has vehicles that hold their pupils and are on time', () => {
    for (const { mode, stops, pupils, overLimit, longestMinutes } of sheet.vehicles) {
      const { minibus, sharedTaxi } = sheet.capacity;
      expect(pupils).toBeLessThanOrEqual(mode === 'minibus' ? minibus : sharedTaxi);
      expect(stops.reduce((sum, stop) => sum + stop.pupils, 0)).toBe(pupils);
      if (overLimit) expect(pupils).toBe(1);
      else expect(longestMinutes).toBeLessThanOrEqual(75);
      stops.forEach(({ pickUpMinute, minutesAboard }, at) => {
        expect(pickUpMinute + minutesAboard).toBeLessThan(sheet.arrivalMinute);
        if (at > 0) expect(pickUpMinute).toBeGreaterThan(stops[at - 1].pickUpMinute);
      });
    }
    expect(sheet.vehicles.map(({ number }) => number)).toEqual(
      sheet.vehicles.map((_, at) => at + 1),
    );
  });

  it('adds up to its totals, which the formula meets within 12%', () => {
    const kmADay = sheet.vehicles.reduce((sum, one) => sum + one.kmADay, 0);
    expect(sheet.constructed.vehicles).toBe(sheet.vehicles.length);
    expect(sheet.constructed.kmADay).toBeCloseTo(kmADay, 6);
    for (const of of ['vehicles', 'kmADay', 'poundsAYear'] as const) {
      const more = 100 * (sheet.formula[of] / sheet.constructed[of] - 1);
      expect(sheet.differencePercent?.[of]).toBeCloseTo(more, 6);
      expect(Math.abs(more)).toBeLessThan(12);
    }
  });

  it('names homes by zones of the dataset and says that nobody lives there', () => {
    const zones = new Set(dataset.tables.zones.map(({ zone }) => zone));
    for (const { stops } of sheet.vehicles) {
      for (const { zone, district } of stops) {
        expect(zones.has(zone)).toBe(true);
        const { district_code } = dataset.tables.zones.find((row) => row.zone === zone)!;
        const [home] = dataset.manifest.districts.filter(({ code }) => code === district_code);
        expect(district).toBe(home.name);
      }
    }
    expect(sheet.note).toContain('no real child');
  });

  it('is there for no January beyond the run and for no school that the plan does not have', () => {
    expect(sheetOf(id, baseYear + 2)).toBeNull();
    expect(sheetOf(id, baseYear - 1)).toBeNull();
    expect(sheetOf('nowhere', baseYear)).toBeNull();
  });
});
