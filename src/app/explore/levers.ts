/** The five levers. Each is made of policies that a scenario file can state; none knows an area. */
import { type AmountLever, exactly, type Lever, YOUR_SIZE } from './lever.ts';
import { specialAdmissions, specialistPlaces } from './supplyLevers.ts';

const INCLUSION_RAMP = 5;
/**
 * Pounds a year for each child with a plan that go to settings under the white paper of February 2026:
 * £1.6bn over three years for England's 638,745 plan-holders of January 2025.
 */
const SETTINGS_POUNDS_PER_PLAN = 835;
/** Bands that this money is taken to bring about. */
const BANDS_FOR_MONEY = 0.5;

const mainstreamInclusion: AmountLever = {
  kind: 'amount',
  id: 'mainstream',
  label: 'Mainstream inclusion',
  unit: 'bands',
  help: ({ usualSeptember }) =>
    `How much more complex needs mainstream schools and SRPs can meet, on a scale of five bands, at ages 4 to 15. Built up over five years from September ${usualSeptember}.`,
  source: 'Range, effect and cost: assumption. Nobody has measured it.',
  assumptions: [
    'That mainstream schools and SRPs come to meet the complexity set, within five years, is taken as given: nobody has measured how far they can.',
    `What it costs is assumed: for half a band from nothing to £${SETTINGS_POUNDS_PER_PLAN} a year for each child with a plan, England's £1.6bn over three years shared by plans; more bands cost more in step.`,
  ],
  todayWords: 'Today: as schools meet needs now',
  step: 0.1,
  today: () => 0,
  range: () => ({ low: 0, high: 1.5 }),
  policies: (bands, { usualSeptember, children }) => {
    const most = Math.round((children * SETTINGS_POUNDS_PER_PLAN * bands) / BANDS_FOR_MONEY);
    return [
      {
        kind: 'inclusion',
        id: 'mainstream-meets-more',
        label: `Mainstream schools and SRPs meet ${bands} bands more`,
        september: usualSeptember,
        rampYears: INCLUSION_RAMP,
        districts: [],
        needs: [],
        ageLow: 4,
        ageHigh: 16,
        bandsMet: exactly(bands),
        confidenceChange: exactly(0),
        annualCostPounds: [0, Math.round(most / 2), most],
        rationale: YOUR_SIZE,
        source:
          'Size, pace and cost assumed; £1.6bn over three years for settings in England, white paper of February 2026; plans from DfE, January 2025',
      },
    ];
  },
  say: (value) => `mainstream meets ${value} bands more`,
};

const NO_CAP = 100;
const CAP_YEARS_LATER = 1;

const independentCap: AmountLever = {
  kind: 'amount',
  id: 'cap',
  label: 'Independent fee cap',
  unit: '£k a year',
  help: ({ usualSeptember }) =>
    `The most that is paid for a day place, at today’s prices, from September ${usualSeptember + CAP_YEARS_LATER}. Schools may offer fewer places.`,
  source:
    'No cap is set in law yet; £60,000 was reported. How many places are withdrawn: assumption.',
  assumptions: [
    'A cap is lawful by its September and holds for every level of complexity; residential fees are not capped.',
    'Independent places fall by 2 in 100 for each per cent off the mean fee, by none at the low end and 3.2 at the high end.',
  ],
  todayWords: `Today: no cap, shown as ${NO_CAP}`,
  step: 1,
  today: () => NO_CAP,
  range: () => ({ low: 40, high: NO_CAP }),
  policies: (thousands, { usualSeptember }) => {
    const fee = thousands * 1000;
    return [
      {
        kind: 'tariff',
        id: 'fee-cap',
        label: `No independent day fee above £${fee.toLocaleString('en-GB')}`,
        september: usualSeptember + CAP_YEARS_LATER,
        rampYears: 0,
        highestDayFeePounds: [fee, fee, fee, fee, fee],
        topUpPounds: {},
        uprating: 'prices',
        supplyElasticity: [0, 2, 3.2],
        rationale: YOUR_SIZE,
        source:
          'Level and date assumed; Schools Week, 2026 (ceiling of £60,000 reported, not announced); response of places assumed, its high end from growth of places and fees 2019 to 2025 (DfE)',
      },
    ];
  },
  say: (value) => `day fees up to £${value},000`,
};

const HELP_RAMP = 4;

const earlyHelp: AmountLever = {
  kind: 'amount',
  id: 'early',
  label: 'Early help',
  unit: 'in 100 fewer',
  help: ({ usualSeptember }) =>
    `Requests for a plan that are not made because needs are met sooner. Built up over four years from September ${usualSeptember}.`,
  source: 'Range and effect: assumption. What it costs is not counted.',
  assumptions: [
    'That help comes early enough for fewer requests is taken as given, and what the help costs is left out: no source gives either.',
  ],
  todayWords: 'Today: as many as forecast',
  step: 1,
  today: () => 0,
  range: () => ({ low: 0, high: 12 }),
  policies: (percent, { usualSeptember }) => [
    {
      kind: 'early-intervention',
      id: 'early-help',
      label: `${percent} in 100 fewer requests for a plan`,
      september: usualSeptember,
      rampYears: HELP_RAMP,
      districts: [],
      needs: [],
      ageLow: 0,
      ageHigh: 26,
      incidenceChange: exactly(-percent / 100),
      rationale: YOUR_SIZE,
      source: 'Assumed; no cost is counted',
    },
  ],
  say: (value) => `${value} in 100 fewer requests`,
};

/** In the order in which they stand on the page. */
export const LEVERS: readonly Lever[] = [
  specialistPlaces,
  mainstreamInclusion,
  specialAdmissions,
  independentCap,
  earlyHelp,
];
