/** Who is affected: what groups of children come to, said in sentences checked against the figures. */
import { change, children, range, rate } from '../../charts/rounding.ts';
import { isClear, shareWords } from '../../charts/words.ts';
import type { ComparedMeasure } from '../../results/compare/comparedTypes.ts';
import type {
  EquityGap,
  EquityGroup,
  EquityShift,
  EquityView,
  Grouping,
} from '../../results/views/equityTypes.ts';
import { type Sayings, sayings, UNIT_DIRECTIONS } from '../components/comparedRows.ts';

export const GROUPING_WORDS: Readonly<
  Record<Grouping, { readonly head: string; readonly title: string }>
> = {
  deprivation: { head: 'Districts', title: 'By deprivation of the home district' },
  district: { head: 'Home district', title: 'By home district' },
  need: { head: 'Need', title: 'By type of need' },
  phase: { head: 'Phase', title: 'By phase of education' },
};

export const NO_DEPRIVATION =
  'These data do not tell one district from another by deprivation, so no order of districts and no gap is given.';

export const TOO_FEW = 'too few';

export const MISSING_NOTE =
  'Too few: fewer than 30 children on average, so that one child would move the rate by more than 3 in 100.';

export const MISMATCH_NOTE =
  'Complexity bands, and the band from which a special school is expected, are assumptions with their ranges.';

/** What the page can support, and what nobody may read into it. */
export const DUTY: readonly string[] = [
  'The public sector equality duty (section 149 of the Equality Act 2010) asks a council to have due regard to equality when it decides. These tables are evidence from which that can start. They are no equality impact assessment, and nothing here says whether the duty is met.',
  'Of the protected characteristics, the data hold age, here as phase of education, and disability only as the need recorded on the plan. Sex, race, religion or belief, sexual orientation, gender reassignment, pregnancy and maternity, and marriage and civil partnership are not in the data: nothing can be said of them.',
  'Deprivation is not a protected characteristic. It is of the district, not of the family: children of any income live in every district, and the data do not say which families are poor.',
  'How plans and needs spread over districts is an assumption with its reason. A difference between districts rests on it, on where places are, and on how far apart they stand.',
  'Children without a plan are not counted. Ask families and use the council’s own records for what is missing here.',
];

/** "Early years" */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Children of a group; what would point at single children is not said. */
export function countWords({ children: count }: Pick<EquityGroup, 'children'>): string {
  return count.mean > 0 && count.mean < 5 ? 'fewer than 5' : children(count.mean);
}

export function sayingsFor(unit: ComparedMeasure['unit']): Sayings {
  return sayings(unit, [], []);
}

/** "4.1% of children with plans in the most deprived districts are waiting in January 2031, …" */
export function equityHeadline(view: EquityView): string {
  const neutral = `Who waits, who travels far and who is placed elsewhere, ${view.areaName}, January ${view.year}`;
  const bands = view.groupings.find(({ by }) => by === 'deprivation')?.groups ?? [];
  const [gap] = view.gaps;
  const most = bands[0]?.measures[0];
  const least = bands[bands.length - 1]?.measures[0];
  if (!gap?.gap || !most || !least) return neutral;
  const say = sayingsFor('per cent').level;
  const [high, low] = [say(most.value.mean), say(least.value.mean)];
  const share = gap.mostIsHigher;
  if (!isClear(share) || high === low) {
    return `No clear difference in who waits between the most and the least deprived districts in January ${view.year}: ${high} and ${low} of children with plans`;
  }
  const { sentence } = shareWords(share, { better: 'higher', worse: 'lower' });
  return `${high} of children with plans in the most deprived districts are waiting in January ${view.year}, ${low} in the least deprived: ${sentence}`;
}

/** What the plan does to the gap in waiting; null where nothing is compared, or there is no gap. */
export function gapLead(view: EquityView): string | null {
  const [gap] = view.gaps;
  if (view.against === null || !gap?.gap) return null;
  const words = gapChange(gap);
  const plan = `With “${view.provenance.scenarioLabel}” the gap in waiting`;
  return words === null ? `${plan} does not change.` : `${plan} is ${words}.`;
}

/** "narrower in 8 of 10 futures"; null where the plan changes it in no future. */
export function gapChange({ gap, narrower }: EquityGap): string | null {
  if (gap === null) return null;
  const { step } = sayingsFor(gap.unit);
  const { p10, p90, mean } = gap.difference;
  if ([p10, p90, mean].every((size) => step(size) === step(0))) return null;
  return shareWords(narrower, { better: 'narrower', worse: 'wider' }).sentence;
}

/** "−0.9 to +0.1 points": the unit once, since tables are narrow. */
export function stepRange(low: number, high: number, unit: ComparedMeasure['unit']): string {
  const signed = (size: number) =>
    rate(size) !== rate(0) && size > 0 ? `+${rate(size)}` : rate(size);
  return `${range(low, high, signed)} ${unit === 'minutes' ? 'min' : 'points'}`;
}

export interface SaidMeasure {
  readonly level: string;
  readonly range: string;
  readonly change: string;
  readonly changeRange: string;
  /** Null where nothing changes. */
  readonly share: ReturnType<typeof shareWords> | null;
}

/** A rate and its change in words. */
export function saidMeasure(measure: ComparedMeasure): SaidMeasure {
  const { level, step } = sayingsFor(measure.unit);
  const { value, difference, betterShare, better, unit } = measure;
  const signed = (size: number) => change(size, step);
  const none = [difference.mean, difference.p10, difference.p90].every(
    (size) => step(size) === step(0),
  );
  const judged = !none && betterShare !== null && better !== 'neither';
  return {
    level: level(value.mean),
    range: range(value.p10, value.p90, level),
    change: signed(difference.mean),
    changeRange: none ? '' : stepRange(difference.p10, difference.p90, unit),
    share: judged ? shareWords(betterShare, UNIT_DIRECTIONS[unit][better]) : null,
  };
}

/** "−1.2 points for children in Ashby (8 in 10 futures −2.0 points to −0.4 points), lower in 9 of 10 futures" */
export function shiftWords({ by, group, measure }: EquityShift): string {
  const said = saidMeasure(measure);
  const who =
    by === 'district'
      ? `children in ${group}`
      : by === 'need'
        ? `children with ${group.charAt(0).toLowerCase()}${group.slice(1)}`
        : `children in ${group}`;
  const likely = said.share === null ? '' : `; ${said.share.sentence}`;
  return `${capital(who)}: ${said.change} on average (8 in 10 futures ${said.changeRange})${likely}`;
}

export const NOBODY_SHIFTED = 'No group clearly';
