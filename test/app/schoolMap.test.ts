/** Where provisions stand on the map, and which are offered first. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cornersOf, fitShapes } from '../../src/app/components/fittedShapes.ts';
import { ALL_PROVISIONS, offeredSchools, REVIEWED_TYPES } from '../../src/app/review/schoolList.ts';
import { markKeys, planeOf, shapeOf } from '../../src/app/review/schoolMarks.ts';
import { inside } from '../../src/charts/map/rings.ts';
import { type Shapes, shapesSchema } from '../../src/domain/dataset.ts';
import { kentRows } from '../support/kent.ts';
import { school } from './support/reviews.ts';

const kentShapes = () =>
  shapesSchema.parse(JSON.parse(readFileSync('public/data/kent/districts.json', 'utf8')));

describe('a provision on the map', () => {
  it('stands in the district that its record names', () => {
    const shapes = kentShapes();
    const plane = planeOf(shapes) ?? expect.fail('no origin');
    const fitted = fitShapes(shapes, 372);
    // Rows whose names hold a comma are not split here.
    const rows = kentRows('provisions.csv').filter(
      (row) => row.district_code in shapes.districts && Number(row.latitude) > 0,
    );
    const within = rows.filter((row) => {
      const place = { latitude: Number(row.latitude), longitude: Number(row.longitude) };
      const rings = cornersOf(fitted.path(row.district_code));
      return inside(rings, fitted.at(plane(place)));
    });
    // Borders are simplified to about a kilometre, so that some beside them fall on the other side.
    expect(within.length / rows.length).toBeGreaterThan(0.97);
  });

  it('cannot be drawn where the dataset does not say where its plane lies', () => {
    const { origin, ...rest } = kentShapes();
    expect(origin).toBeDefined();
    expect(planeOf(rest as Shapes)).toBeNull();
  });
});

describe('marks', () => {
  const all = [
    ...['a', 'b', 'c'].map((id) => school(id, { designation: 'Severe' })),
    ...['d', 'e'].map((id) => school(id, { designation: 'Autism' })),
    school('f', { designation: 'Physical' }),
    school('g', { designation: 'Sensory' }),
    school('h', { designation: '' }),
  ];

  it('tell the three commonest designations apart by shape, and share one for the others', () => {
    const keys = markKeys(all);
    expect(keys.map(({ label }) => label).slice(0, 2)).toEqual(['Severe', 'Autism']);
    expect(new Set(keys.map(({ shape }) => shape)).size).toBe(4);
    expect(shapeOf(all[7], keys)).toBe('circle');
    expect(shapeOf(all[6], keys)).toBe('circle');
  });
});

describe('the list', () => {
  const rows = [
    school('z'),
    school('b', { role: 'srp', settingType: 'SRP' }),
    school('m', { role: 'mainstream', settingType: 'Mainstream' }),
    school('a'),
    school('o', { districtCode: 'OUT' }),
  ];
  const ids = (type: string, text = '') =>
    offeredSchools(rows, { type, districtCode: null, text }).map(({ id }) => id);

  it('offers special schools, then bases of the area; the rest behind all provisions', () => {
    expect(ids(REVIEWED_TYPES)).toEqual(['a', 'z', 'b']);
    expect(ids('SRP')).toEqual(['b']);
    expect(ids(ALL_PROVISIONS)).toEqual(['a', 'o', 'z', 'b', 'm']);
  });

  it('finds by every word typed', () => {
    expect(ids(REVIEWED_TYPES, 'z school')).toEqual(['z']);
    expect(ids(REVIEWED_TYPES, 'z nowhere')).toEqual([]);
  });
});
