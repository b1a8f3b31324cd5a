import type { Manifest, Shapes } from '../../src/domain/dataset.ts';
import { DATASET_TABLES } from '../../src/domain/datasetTables.ts';
import type { SettingRole } from '../../src/domain/settings.ts';
import type { Dice } from './dice.ts';
import type { Recipe } from './recipe.ts';

/** The words of a made-up area, and what the tables need to know of them. */
export interface AreaWords {
  readonly manifest: Manifest;
  readonly needs: readonly string[];
  readonly districts: readonly District[];
  readonly establishments: readonly Establishment[];
}

export interface District {
  readonly code: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface Establishment {
  readonly code: string;
  readonly role: SettingRole;
}

const NEEDS = ['communication', 'learning', 'emotional', 'physical', 'hearing', 'sight'];
const DISTRICTS = ['Aldholm', 'Brackwater', 'Coldham', 'Dunmere'];

/** Needs, setting types, establishments and districts under names that no other dataset uses. */
export function areaWords(recipe: Recipe, chance: Dice): AreaWords {
  const needs = NEEDS.slice(0, recipe.needs);
  const settingTypes = recipe.roles.map((role, t) => ({
    id: `kind-${t}-${role}`,
    label: `Kind ${t}`,
    role,
  }));
  const establishments = settingTypes.flatMap(({ id, role }, t) =>
    Array.from({ length: chance.whole(1, 2) }, (_, e) => ({
      code: `place_${t}_${e}`,
      label: `Place ${t} ${e}`,
      settingType: id,
      role,
    })),
  );
  const districts = DISTRICTS.slice(0, recipe.districts).map((name, d) => ({
    code: `D${d}`,
    name,
    latitude: 53 + (d % 2) * 0.3 + chance.share() * 0.1,
    longitude: -1 + Math.floor(d / 2) * 0.5 + chance.share() * 0.1,
  }));
  return {
    needs,
    districts,
    establishments,
    manifest: {
      schemaVersion: 1,
      id: `made-up-${recipe.seed}`,
      name: 'Made-up area',
      origin: 'published',
      baseYear: recipe.baseYear,
      released: `${recipe.baseYear}-06-30`,
      censusLabel: `January ${recipe.baseYear}`,
      needs: needs.map((code) => ({ code, label: code, group: 'all' })),
      settingTypes,
      establishments: establishments.map(({ code, label, settingType }) => ({
        code,
        label,
        settingType,
      })),
      districts: districts.map(({ code, name }) => ({ code, name })),
      reference: { name: 'The nation', folder: 'nation' },
      neighbours: [],
      files: Object.values(DATASET_TABLES).map(({ file, title }) => ({
        file,
        title,
        sources: ['made-up'],
      })),
      sources: [{ id: 'made-up', citation: 'Made up', licence: 'none', date: '2000-01' }],
      licenceLines: [],
      placesBasis: [],
    },
  };
}

/** The least that a map needs: a square a district. */
export function districtShapes({ districts }: Manifest): Shapes {
  const square = (d: number) => `M${d} 0h1v1h-1z`;
  return {
    width: districts.length,
    height: 1,
    scaleKmPerUnit: 20,
    districts: Object.fromEntries(districts.map(({ code }, d) => [code, square(d)])),
    outline: `M0 0h${districts.length}v1h-${districts.length}z`,
    labels: Object.fromEntries(districts.map(({ code }, d) => [code, [d + 0.5, 0.5] as const])),
  } as Shapes;
}
