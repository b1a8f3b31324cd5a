import type { Dataset } from '../../domain/dataset.ts';
import type { DatasetRow } from '../../domain/datasetTables.ts';
import type { PolicyOf } from '../../domain/scenario.ts';
import type { AdmissionCriterion } from '../../domain/settings.ts';
import type { Area } from '../area/area.ts';
import { newPriorityRules, type PriorityRule, ruleOf } from './priorityRules.ts';
import { bandBits, type Timetable } from './timetable.ts';

/** Every complexity band, as bits. */
const EVERY_BAND = bandBits(1, 5);

type Designation = DatasetRow<'designations'>;

/** Needs, bands and label of a provision, as a dataset or a policy words them. */
interface WordedCriteria {
  readonly needs: readonly string[];
  readonly bandLow?: number | null;
  readonly bandHigh?: number | null;
  readonly designation?: string | null;
}

/**
 * Writes whom provisions admit into a timetable: needs, bands, limits, who comes first, catchments and
 * designation, each at one January of one provision.
 */
export class Admissions {
  readonly priorityRules: PriorityRule[] = newPriorityRules();
  readonly catchments: Uint8Array[];
  private readonly area: Area;
  private readonly tables: Pick<Dataset['tables'], 'designations'>;
  private readonly designations: ReadonlyMap<string, Designation>;
  /** Designation code of each January and provision; its label is what the timetable shows. */
  private readonly code: string[] = [];

  constructor(area: Area, tables: Pick<Dataset['tables'], 'designations'>) {
    this.area = area;
    this.tables = tables;
    this.designations = new Map(tables.designations.map((row) => [row.designation, row]));
    this.catchments = [new Uint8Array(area.districtCount)];
  }

  /** The same for a copy of a timetable of `had` provisions that has room for `count`. */
  copy(had: number, count: number): Admissions {
    const copy = new Admissions(this.area, this.tables);
    copy.priorityRules.splice(0, Number.POSITIVE_INFINITY, ...this.priorityRules);
    copy.catchments.splice(0, Number.POSITIVE_INFINITY, ...this.catchments);
    this.code.forEach((code, at) => {
      copy.code[Math.floor(at / had) * count + (at % had)] = code;
    });
    return copy;
  }

  /** The criteria of a provision as they are first worded: what it says itself goes before its label. */
  word(timetable: Timetable, at: number, worded: WordedCriteria): void {
    const designation = this.designations.get(worded.designation ?? '');
    const needs = worded.needs.length > 0 ? worded.needs : (designation?.needs ?? []);
    timetable.needs[at] = needMask(this.area, needs);
    timetable.bandLow[at] = worded.bandLow ?? designation?.band_low ?? 1;
    timetable.bandHigh[at] = worded.bandHigh ?? designation?.band_high ?? 5;
    this.limitsOf(timetable, at).fill(EVERY_BAND);
    this.label(timetable, at, designation);
  }

  /** Who comes first where the provision is full; no word means the nearest. */
  giveFirst(timetable: Timetable, at: number, criteria: readonly AdmissionCriterion[]): void {
    timetable.priority[at] = ruleOf(this.priorityRules, criteria);
  }

  /** Home districts of the catchment; none = no catchment. */
  giveCatchment(timetable: Timetable, at: number, codes: readonly string[]): void {
    if (codes.length === 0) {
      timetable.catchment[at] = 0;
      return;
    }
    const inside = Uint8Array.from(this.area.districtCodes, (code) =>
      codes.includes(code) ? 1 : 0,
    );
    const known = this.catchments.findIndex((one) => one.join() === inside.join());
    timetable.catchment[at] = known === -1 ? this.catchments.push(inside) - 1 : known;
  }

  /**
   * Gives a designation: its needs and bands replace the provision's own, limits included. The one that
   * the provision has already changes nothing.
   */
  redesignate(timetable: Timetable, at: number, designation: string): void {
    if (this.code[at] === designation) return;
    this.word(timetable, at, { needs: [], designation });
  }

  /** Changes what a policy names and leaves the rest, the label included. */
  change(timetable: Timetable, at: number, policy: PolicyOf<'change-admissions'>): void {
    const mask = (codes: readonly string[]) => (codes.length > 0 ? needMask(this.area, codes) : 0);
    const { needs, ageLow, ageHigh, bandLow, bandHigh } = timetable;
    needs[at] = ((needs[at] | mask(policy.needsAdded)) & ~mask(policy.needsRemoved)) >>> 0;
    ageLow[at] = policy.ageLow ?? ageLow[at];
    ageHigh[at] = policy.ageHigh ?? ageHigh[at];
    bandLow[at] = policy.bandLow ?? bandLow[at];
    bandHigh[at] = policy.bandHigh ?? bandHigh[at];
    const limits = this.limitsOf(timetable, at);
    for (const limit of policy.limits) {
      for (const code of limit.needs) {
        limits[this.area.needCodes.indexOf(code)] = bandBits(limit.bandLow, limit.bandHigh);
      }
    }
    if (policy.priority !== undefined) this.giveFirst(timetable, at, [policy.priority].flat());
    if (policy.catchment.length > 0) this.giveCatchment(timetable, at, policy.catchment);
    if (policy.catchment.length > 0 || policy.catchmentOnly) {
      timetable.catchmentOnly[at] = policy.catchmentOnly ? 1 : 0;
    }
  }

  /** Gives a satellite the admissions of its host; ages, places and dates stay its own. */
  follow(timetable: Timetable, step: number, satellite: number, host: number): void {
    const row = step * timetable.provisions.count;
    const [to, from] = [row + satellite, row + host];
    for (const field of SHARED_WITH_SATELLITES) timetable[field][to] = timetable[field][from];
    this.limitsOf(timetable, to).set(this.limitsOf(timetable, from));
    timetable.designation[step][satellite] = timetable.designation[step][host];
  }

  private label(timetable: Timetable, at: number, designation: Designation | undefined): void {
    const { count } = timetable.provisions;
    timetable.designation[Math.floor(at / count)][at % count] = designation?.label ?? '';
    this.code[at] = designation?.designation ?? '';
  }

  private limitsOf({ limits, needCount }: Timetable, at: number): Uint8Array {
    return limits.subarray(at * needCount, (at + 1) * needCount);
  }
}

const SHARED_WITH_SATELLITES = [
  'needs',
  'bandLow',
  'bandHigh',
  'priority',
  'catchment',
  'catchmentOnly',
] as const;

/** No needs named means that every need is served. */
function needMask(area: Area, codes: readonly string[]): number {
  if (codes.length === 0) return 0xffffffff;
  return codes.reduce((mask, code) => (mask | (1 << area.needCodes.indexOf(code))) >>> 0, 0);
}
