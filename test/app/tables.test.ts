import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sortRows } from '../../src/app/components/DataTable.tsx';
import { cornersOf, fitShapes } from '../../src/app/components/fittedShapes.ts';
import { twinCsv } from '../../src/app/components/twinCsv.ts';
import { filterProvisions, provisionsHeadline } from '../../src/app/content/provisions.ts';
import { registerHeadline, registerNumber } from '../../src/app/content/register.ts';
import { sufficiencyCsv } from '../../src/app/state/sufficiencyCsv.ts';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import type { ProvisionRow, SufficiencyView } from '../../src/results/views/view.ts';
import { around, provenance } from './support/views.ts';

function row(codes: string[], labels: string[], mean: number) {
  const met = { metInDistrict: mean, metInArea: 0, metOutOfArea: 0, spilled: 0, waiting: 0 };
  return { codes, labels, needed: around(mean, 1), shortfall: around(0, 0), ...met };
}

const sufficiency: SufficiencyView = {
  kind: 'sufficiency',
  provenance: provenance(200),
  year: 2031,
  by: ['district', 'phase'],
  rows: [
    row(['E01', 'primary'], ['=Ashby', 'primary'], 10.25),
    row(['E02', 'primary'], ['Barton', 'primary'], 20),
  ],
  total: row([], [], 30.25),
};

function provision(name: string, over: Partial<ProvisionRow> = {}): ProvisionRow {
  return {
    id: name,
    name,
    settingType: 'State special',
    role: 'special',
    designation: '',
    district: 'Ashby',
    districtCode: 'E01',
    latitude: 51,
    longitude: 0,
    needs: 'ASD, SLD',
    needCodes: ['ASD', 'SLD'],
    ages: '4 to 19',
    ageLow: 4,
    ageHigh: 19,
    bands: '',
    bandLow: 1,
    bandHigh: 5,
    priority: ['nearest'],
    places: 100,
    placesForArea: 90,
    onRoll: 90,
    admitted: null,
    overNumber: null,
    refused: null,
    firstPreferences: null,
    quality: 'published',
    source: '',
    ...over,
  };
}

describe('the sufficiency table as a file', () => {
  const { data, meta } = Papa.parse<Record<string, string>>(sufficiencyCsv(sufficiency), {
    header: true,
    skipEmptyLines: true,
  });

  it('starts with plan and year, and has one row more than the screen for the total', () => {
    expect(meta.fields?.slice(0, 5)).toEqual([
      'scenario',
      'year',
      'district_code',
      'district',
      'phase',
    ]);
    expect(data).toHaveLength(3);
    expect(data[2]).toMatchObject({ district_code: 'total', phase: 'total', needed_mean: '30.25' });
  });

  it('keeps full precision, says which run made it, and hands no formula to a spreadsheet', () => {
    expect(data[0].needed_mean).toBe('10.25');
    expect(data[0].provenance).toContain('200 futures');
    expect(data[0].district).toBe("'=Ashby");
  });
});

describe('a chart’s table as a file', () => {
  it('leaves blanks blank and carries its provenance', () => {
    const twin = {
      caption: '',
      columns: [{ label: 'Year' }, { label: 'Counted' }],
      rows: [['2031', null]],
    };
    expect(twinCsv(twin, provenance(200)).split('\n')[1]).toMatch(/^2031,,.*Testshire/);
  });
});

describe('sorting', () => {
  it('puts blanks last whichever way, and numbers in names in order', () => {
    const rows = [{ n: 2 }, { n: null }, { n: 10 }];
    expect(sortRows(rows, ({ n }) => n, true).map(({ n }) => n)).toEqual([10, 2, null]);
    expect(sortRows(rows, ({ n }) => n, false).map(({ n }) => n)).toEqual([2, 10, null]);
    expect(sortRows(['Base 10', 'Base 2'], (name) => name, false)).toEqual(['Base 2', 'Base 10']);
  });
});

describe('the list of provisions', () => {
  const rows = [
    provision('Oak School'),
    provision('Elm Base', { settingType: 'SRP', district: 'Barton', onRoll: 80 }),
  ];

  it('narrows by type, district and every word typed, in any case', () => {
    const every = { settingType: null, district: null, text: '' };
    expect(filterProvisions(rows, { ...every, settingType: 'SRP' })).toEqual([rows[1]]);
    expect(filterProvisions(rows, { ...every, district: 'Ashby' })).toEqual([rows[0]]);
    expect(filterProvisions(rows, { ...every, text: 'OAK sld' })).toEqual([rows[0]]);
    expect(filterProvisions(rows, { ...every, text: 'oak barton' })).toEqual([]);
  });

  it('counts as full those whose roll reaches their places, and claims nothing without a limit', () => {
    expect(provisionsHeadline(rows, 'Testshire', 2031)).toBe(
      '1 of 2 special schools and bases in Testshire are full on average in January 2031',
    );
    const unlimited = [provision('Oak School', { placesForArea: null })];
    expect(provisionsHeadline(unlimited, 'Testshire', 2031)).toBe(
      'Provisions, Testshire, January 2031',
    );
  });
});

describe('the register', () => {
  it('is counted by quality so that the parts make the whole', () => {
    const [all, published, derived, assumed] =
      registerHeadline(PARAMETERS).match(/\d+/g)?.map(Number) ?? [];
    expect(all).toBe(PARAMETERS.length);
    expect(published + derived + assumed).toBe(all);
  });

  it('says values with the digits that matter', () => {
    expect([0.000123456, 1234.5678, -0.5].map(registerNumber)).toEqual([
      '0.0001235',
      '1,235',
      '\u22120.5',
    ]);
  });
});

describe('shapes', () => {
  it('read relative lines from the point before, and a new ring from where the last one closed', () => {
    expect(cornersOf('M10 10l5 0 0-5zm20 0h4v4z')).toEqual([
      [
        { x: 10, y: 10 },
        { x: 15, y: 10 },
        { x: 15, y: 5 },
      ],
      [
        { x: 30, y: 10 },
        { x: 34, y: 10 },
        { x: 34, y: 14 },
      ],
    ]);
  });

  it('fill the column less its margins', () => {
    const square = 'M0 0L100 0L100 50L0 50Z';
    const shapes = { width: 100, height: 50, scaleKmPerUnit: 1, outline: square };
    const fitted = fitShapes(
      { ...shapes, districts: { E01: square }, labels: { E01: [50, 25] } },
      432,
    );
    expect(fitted.path('E01')).toBe('M16.0,30.0L416.0,30.0L416.0,230.0L16.0,230.0Z');
    expect(fitted.label('E01')).toEqual({ x: 216, y: 130 });
    expect(fitted.path('E99')).toBe('');
  });
});
