/** A change in plans, split exactly: `population + rate = total`. */
export interface ChangeInPlans {
  readonly total: number;
  /** What a change in residents alone would have made of it. */
  readonly population: number;
  /** What is left: a change in plans per resident of the same age. */
  readonly rate: number;
}

/** Plans and residents of one date, by the same ages or bands of age in the same order. */
export interface PlansAndResidents {
  readonly plans: ArrayLike<number>;
  readonly residents: ArrayLike<number>;
}

/**
 * Splits growth in plans between two dates into what residents and what rates have done. At each age
 * the change in residents is valued at the mean of the two rates, and the change in rates at the mean
 * of the two numbers of residents, so that neither date is favoured and nothing is left over
 * (Kitagawa, Components of a difference between two rates, Journal of the American Statistical
 * Association 50, 1955). Where there are no residents of an age at one of the dates, its rate there is
 * taken to be that of the other; plans without any residents count as rate.
 *
 * @throws RangeError where the four lists are not equally long.
 * @example populationAndRate({ plans: [10], residents: [100] }, { plans: [24], residents: [120] })
 * // { total: 14, population: 3, rate: 11 }
 */
export function populationAndRate(
  before: PlansAndResidents,
  after: PlansAndResidents,
): ChangeInPlans {
  const cells = before.plans.length;
  for (const list of [before.residents, after.plans, after.residents]) {
    if (list.length === cells) continue;
    throw new RangeError(
      `populationAndRate: expected lists of ${cells}, as many as plans before; found ${list.length}.`,
    );
  }
  let total = 0;
  let population = 0;
  for (let cell = 0; cell < cells; cell++) {
    const [then, now] = [before.residents[cell], after.residents[cell]];
    total += after.plans[cell] - before.plans[cell];
    const rateThen = then > 0 ? before.plans[cell] / then : after.plans[cell] / now;
    const rateNow = now > 0 ? after.plans[cell] / now : rateThen;
    if (then > 0 || now > 0) population += ((now - then) * (rateThen + rateNow)) / 2;
  }
  return { total, population, rate: total - population };
}
