import { describe, expect, it } from 'vitest';
import { fromNationalGrid } from '../../../src/data/import/osgb.ts';

// Points of Ordnance Survey's published test data for its exact transformation (OSTN15).
const PUBLISHED = [
  {
    name: 'Caister',
    east: 651409.804,
    north: 313177.45,
    latitude: 52.658007833,
    longitude: 1.716073973,
  },
  {
    name: 'St Mary’s',
    east: 91492.146,
    north: 11318.804,
    latitude: 49.922261937,
    longitude: -6.29977752,
  },
];

describe('the National Grid', () => {
  it.each(PUBLISHED)('gives the published point of $name within ten metres', (point) => {
    const { latitude, longitude } = fromNationalGrid(point.east, point.north);
    const northMetres = (latitude - point.latitude) * 111_000;
    const eastMetres =
      (longitude - point.longitude) * 111_000 * Math.cos((latitude * Math.PI) / 180);
    expect(Math.hypot(northMetres, eastMetres)).toBeLessThan(10);
  });
});
