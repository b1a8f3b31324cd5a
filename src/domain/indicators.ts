import type { SettingRole } from './settings.ts';

/**
 * The indicators of the inclusion dashboard that a simulator can produce, as records. Their ids are
 * those of `indicators.csv` where it has them, and what `targets.csv` names them by.
 */
export interface IndicatorWords {
  readonly id: string;
  readonly label: string;
  readonly group: (typeof INDICATOR_GROUPS)[number];
  /** A share is from 0 to 1. */
  readonly unit: 'per 1,000' | 'share' | 'children' | 'pounds';
  /** Which way is better; neither where that is for the area to judge, by a target of its own. */
  readonly better: 'lower' | 'higher' | 'neither';
  /** Home districts and the whole area, or the whole area alone. */
  readonly geography: 'district' | 'county';
  /** Counted at a January, over the year that ends there, or over the financial year it lies in. */
  readonly when: 'january' | 'year' | 'financial year';
}

/** In the order in which they are shown: identification of need, experience, places, money. */
export const INDICATOR_GROUPS = [
  'identification',
  'experience',
  'rates',
  'shares',
  'needs',
  'money',
] as const;

interface AreaWords {
  readonly settingTypes: readonly { id: string; label: string; role: SettingRole }[];
  readonly needs: readonly { code: string; label: string }[];
}

const CENSUS = { geography: 'district', when: 'january', better: 'neither' } as const;
const LOWER = { ...CENSUS, better: 'lower', group: 'experience' } as const;
const MONEY = { group: 'money', geography: 'county', when: 'financial year' } as const;

/** Independent places cost most and are where children go for want of another; no other way is judged. */
function betterOf(role: SettingRole): IndicatorWords['better'] {
  return role === 'independent' ? 'lower' : 'neither';
}

/** Every indicator of an area: its own setting types and needs among them. */
export function indicatorsFor({ settingTypes, needs }: AreaWords): IndicatorWords[] {
  return [
    {
      ...CENSUS,
      id: 'plans per 1,000 aged 2 to 18',
      label: 'With plans, for each 1,000 residents aged 2 to 18',
      group: 'identification',
      unit: 'per 1,000',
    },
    {
      id: 'share of plans issued within 20 weeks',
      label: 'New plans issued within 20 weeks',
      group: 'identification',
      unit: 'share',
      better: 'higher',
      geography: 'district',
      when: 'year',
    },
    { ...LOWER, id: 'children waiting', label: 'Children waiting for a place', unit: 'children' },
    {
      ...LOWER,
      id: 'share of plans waiting',
      label: 'Waiting for the type of place that they need',
      unit: 'share',
    },
    {
      ...LOWER,
      id: 'children waiting a year or more',
      label: 'Children waiting a year or more',
      unit: 'children',
    },
    {
      ...LOWER,
      id: 'share of plans waiting a year or more',
      label: 'Waiting a year or more',
      unit: 'share',
    },
    {
      ...LOWER,
      id: 'children in special below the expected complexity',
      label: 'Children in special below the expected complexity',
      unit: 'children',
    },
    {
      ...LOWER,
      id: 'share of plans in special below the expected complexity',
      label: 'In special below the expected complexity',
      unit: 'share',
    },
    {
      ...LOWER,
      id: 'children in mainstream above the expected complexity',
      label: 'Children in mainstream above the expected complexity',
      unit: 'children',
    },
    {
      ...LOWER,
      id: 'share of plans in mainstream above the expected complexity',
      label: 'In mainstream above the expected complexity',
      unit: 'share',
    },
    {
      ...LOWER,
      id: 'tribunal appeals about placement per 1,000 plans',
      label: 'Appeals to the tribunal about placement, for each 1,000 plans',
      unit: 'per 1,000',
      when: 'year',
    },
    {
      ...LOWER,
      id: 'share of plans placed in the home district',
      label: 'Placed in their own district',
      unit: 'share',
      better: 'higher',
    },
    {
      ...LOWER,
      id: 'share of plans placed outside the area',
      label: 'Placed outside the area',
      unit: 'share',
    },
    ...settingTypes.map(
      ({ id, label, role }): IndicatorWords => ({
        ...CENSUS,
        id: `plans in ${id} per 1,000 aged 2 to 18`,
        label,
        group: 'rates',
        unit: 'per 1,000',
        better: betterOf(role),
      }),
    ),
    ...settingTypes.map(
      ({ id, label, role }): IndicatorWords => ({
        ...CENSUS,
        id: `share of plans in ${id}`,
        label,
        group: 'shares',
        unit: 'share',
        better: betterOf(role),
      }),
    ),
    ...needs.map(
      ({ code, label }): IndicatorWords => ({
        ...CENSUS,
        id: `share of plans with need ${code}`,
        label,
        group: 'needs',
        unit: 'share',
      }),
    ),
    {
      ...MONEY,
      id: 'share of high needs spend on independent providers',
      label: 'High needs spending that goes to independent providers',
      unit: 'share',
      better: 'lower',
    },
    {
      ...MONEY,
      id: 'high needs spend per head aged 2 to 18',
      label: 'High needs spending per resident aged 2 to 18',
      unit: 'pounds',
      better: 'neither',
    },
    {
      ...MONEY,
      id: 'high needs in-year balance',
      label: 'High needs in-year balance (a deficit is below nought)',
      unit: 'pounds',
      better: 'higher',
    },
  ];
}
