import { NO_PLAN, type Transition } from '../../../domain/longitudinal.ts';

export { NO_PLAN, type PopulationCount, type Transition } from '../../../domain/longitudinal.ts';

/** Whether the child holds a plan in the first January. */
export function heldBefore({ need1 }: Transition): boolean {
  return need1 !== NO_PLAN;
}

/** Whether the child holds a plan in the second January. */
export function holdsAfter({ need2 }: Transition): boolean {
  return need2 !== NO_PLAN;
}
