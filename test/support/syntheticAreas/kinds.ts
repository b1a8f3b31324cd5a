/** From which range a number of the truth is drawn; [0, 0] where the kind of world has none. */
export type Range = readonly [least: number, most: number];

/** How the worlds of one kind change from year to year: the ranges of their true parameters. */
export interface Kind {
  readonly name: string;
  readonly description: string;
  /** Children with plans at the base January, about. */
  readonly children: Range;
  /** Yearly growth of joiners per resident. */
  readonly growth: Range;
  /** Probability that growth fades to nothing within the years that are generated. */
  readonly flattens: number;
  /** Standard deviation (of logarithms) of what multiplies one year's joiners, or leavers, alone. */
  readonly shockSpread: Range;
  /** Standard deviation (of logarithms) of a year's step of the level, which stays. */
  readonly walkSpread: Range;
  /** Most by which the appeal of a setting grows or falls a year. */
  readonly settingDrift: Range;
  /** Probability that each of these is in a world of this kind. */
  readonly presence: number;
}

const CONSTANT: Omit<Kind, 'name' | 'description'> = {
  children: [1200, 3500],
  growth: [0, 0],
  flattens: 0,
  shockSpread: [0, 0],
  walkSpread: [0, 0],
  settingDrift: [0, 0],
  presence: 1,
};

/** The kinds of world that a forecast is judged on. */
export const KINDS: readonly Kind[] = [
  {
    ...CONSTANT,
    name: 'calm',
    description: 'rates stay as they are',
  },
  {
    ...CONSTANT,
    name: 'trend',
    description: 'joiners per resident rise by 3% to 10% a year; in a third of areas this fades',
    growth: [0.03, 0.1],
    flattens: 1 / 3,
  },
  {
    ...CONSTANT,
    name: 'shock',
    description: 'each year has its own level of joiners and of leavers, 5% to 15% about the usual',
    shockSpread: [0.05, 0.15],
  },
  {
    ...CONSTANT,
    name: 'persistent',
    description: 'levels of joiners and of leavers walk at random by 3% to 8% a year, and stay',
    walkSpread: [0.03, 0.08],
  },
  {
    ...CONSTANT,
    name: 'sparse',
    description: 'rates stay, of 600 children with many empty cells',
    children: [600, 600],
  },
  {
    ...CONSTANT,
    name: 'mixed',
    description: 'each of growth, shocks, walks and slow change of settings with even odds',
    children: [600, 3500],
    growth: [0.03, 0.1],
    flattens: 1 / 3,
    shockSpread: [0.05, 0.15],
    walkSpread: [0.03, 0.08],
    settingDrift: [0.02, 0.06],
    presence: 0.5,
  },
];

/** The kind of a name. @throws RangeError where there is none. */
export function kindNamed(name: string): Kind {
  const kind = KINDS.find((one) => one.name === name);
  if (kind === undefined) {
    const names = KINDS.map((one) => one.name).join(', ');
    throw new RangeError(`No kind of world "${name}"; there are ${names}.`);
  }
  return kind;
}
