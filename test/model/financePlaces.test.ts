import { describe, expect, it } from 'vitest';
import { OUTSIDE } from '../../src/model/area/area.ts';
import { planCosts } from '../../src/model/finance/costPlan.ts';
import { countPlaces, type PlaceStock } from '../../src/model/finance/placeStock.ts';
import { area, januaryOf, type Pupil, STREAM, valuesWith } from './financeFixture.ts';

const sum = (values: Float64Array) => values.reduce((total, one) => total + one, 0);

function placesOf(
  pupils: readonly Pupil[],
  { residential = 0, outside = false }: { residential?: number; outside?: boolean } = {},
): PlaceStock {
  const { provisions } = area;
  const district = outside ? provisions.district.map(() => OUTSIDE) : provisions.district;
  const plan = planCosts(area, { ...provisions, district }, []);
  const values = valuesWith({ 'finance.residentialShare': residential });
  const { year, children, placesForArea } = januaryOf(pupils);
  return countPlaces(plan, values, STREAM, year, children, placesForArea);
}

describe('children of schools that board', () => {
  const boarders: readonly Pupil[] = [
    { establishment: 'special_independent', band: 5, yearsHeld: 0 },
    { establishment: 'special_independent', band: 5, provision: null },
    { establishment: 'special_non_maintained', band: 2 },
  ];

  it('are residential in the share assumed, at a named school or at none', () => {
    const stock = placesOf([...boarders, { establishment: 'special_la_maintained', band: 5 }], {
      residential: 1,
    });
    expect(sum(stock.children)).toBe(4);
    expect(sum(stock.residential)).toBe(3);
    stock.residential.forEach((one, cell) => {
      expect(one).toBeLessThanOrEqual(stock.children[cell]);
    });
    expect(sum(stock.freshResidential)).toBe(1);
    expect(sum(placesOf(boarders).residential)).toBe(0);
  });
});

describe('children over the border', () => {
  it('move the block where the state funds their place, whatever the kind of school', () => {
    const pupils: readonly Pupil[] = [
      { establishment: 'mainstream_la_maintained' },
      { establishment: 'mainstream_academy_senunit' },
      { establishment: 'special_la_maintained' },
      { establishment: 'ap_pru_la_maintained' },
      { establishment: 'special_independent' },
      { establishment: 'special_non_maintained' },
      { establishment: 'mainstream_independent' },
      { establishment: 'general_fe_tertiary_colleges' },
    ];
    const there = placesOf(pupils, { outside: true });
    expect(there.exported).toBe(4);
    expect(there.specialPupils).toBe(0);
    const here = placesOf(pupils);
    expect(here.exported).toBe(0);
    expect(here.specialPupils).toBe(1);
  });
});
