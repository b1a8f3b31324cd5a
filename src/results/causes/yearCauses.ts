import { FINANCE_LINES } from '../../model/finance/lines.ts';
import type { CauseId, MoneyMeasure } from './causesTypes.ts';
import { chainChange, MIX, POPULATION, PREVALENCE } from './chain.ts';
import { CAUSE_OF_INCOME } from './moneyLines.ts';
import { addShapleyParts } from './shapley.ts';
import type { YearState } from './yearState.ts';

/** Pounds that each cause adds; causes that a measure does not have are left out. */
export type CausedPounds = Partial<Record<CauseId, number>>;

/** Splits the change of each measure between two states; the parts add up to it. */
export function yearCauses(
  before: YearState,
  after: YearState,
): Readonly<Record<MoneyMeasure, CausedPounds>> {
  const spending = spendingCauses(before, after);
  return {
    'high-needs-spending': spending,
    'in-year-deficit': { ...spending, ...incomeCauses(before, after) },
    'transport-spending': transportCauses(before, after),
  };
}

function spendingCauses(before: YearState, after: YearState): CausedPounds {
  const chain = (state: YearState) => ({ ...state, sums: [state.highNeeds] });
  const { parts, unattached } = chainChange(chain(before), chain(after));
  const services = servicesChange(before, after);
  return {
    population: parts[POPULATION] + services.population,
    prevalence: parts[PREVALENCE],
    mix: parts[MIX],
    'unit-cost': parts[MIX + 1],
    services: services.aHead + unattached,
  };
}

/** What belongs to no place goes with residents aged 2 to 18, and with what is spent on each. */
function servicesChange(before: YearState, after: YearState) {
  if (before.served === 0 || after.served === 0) {
    return { population: 0, aHead: after.noPlace - before.noPlace };
  }
  const [population, aHead] = addShapleyParts(
    [before.served, before.noPlace / before.served],
    [after.served, after.noPlace / after.served],
    new Float64Array(2),
  );
  return { population, aHead };
}

function transportCauses(before: YearState, after: YearState): CausedPounds {
  const chain = (state: YearState) => ({ ...state, sums: [state.passengers, state.carriage] });
  const { parts, unattached } = chainChange(chain(before), chain(after));
  return {
    population: parts[POPULATION],
    prevalence: parts[PREVALENCE],
    mix: parts[MIX],
    carried: parts[MIX + 1],
    'unit-cost': parts[MIX + 2],
    services: after.transportRest - before.transportRest + unattached,
  };
}

/** More income is less deficit. */
function incomeCauses(before: YearState, after: YearState): CausedPounds {
  const caused: CausedPounds = {};
  FINANCE_LINES.forEach((line, at) => {
    if (line.fund !== 'dsg' || line.kind !== 'income') return;
    const cause = CAUSE_OF_INCOME[line.id];
    caused[cause] = (caused[cause] ?? 0) - (after.lines[at] - before.lines[at]);
  });
  return caused;
}
