/** The plan that the address brings along: somebody else's, to be looked at until it is copied. */
import { hashTexts } from '../../data/hash.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { type HeldData, otherData } from './importPlans.ts';
import { planFromText } from './planLink.ts';

export interface SharedPlan {
  /** As it stands in the address. */
  readonly text: string;
  /** Null where it could not be read, or is of other data. */
  readonly scenario: Scenario | null;
  /** What to say of the link, in whole sentences. */
  readonly notices: readonly string[];
  /** Why no figures of the plan are offered on this data; null where they are. */
  readonly refusal: string | null;
}

/**
 * Opens a plan from an address. It keeps its id, and with it the hash that its figures go by, unless
 * another plan here has that id and says something else.
 *
 * @param here the plan of an id, where there is one of the library or the person's own.
 */
export async function openShared(
  text: string,
  data: HeldData,
  here: (id: string) => Scenario | 'library' | undefined,
): Promise<SharedPlan> {
  const { scenario, notices } = await planFromText(text);
  if (scenario === null) return { text, scenario, notices, refusal: null };
  const refusal = otherData(scenario, data);
  if (refusal !== null) return { text, scenario: null, notices, refusal };
  const known = here(scenario.id);
  if (known === undefined || JSON.stringify(known) === JSON.stringify(scenario)) {
    return { text, scenario, notices, refusal };
  }
  const hash = await hashTexts(new Map([['link', text]]));
  return { text, scenario: { ...scenario, id: `shared-${hash}` }, notices, refusal };
}
