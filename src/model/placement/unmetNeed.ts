import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';

/**
 * From where children were placed to what they needed. Flows show placements only; where a type is
 * full, need for it hides among children placed elsewhere. How much hides is an assumption
 * (`placement.latentUnmet` and the shares of independent and alternative provision that are needed
 * for themselves), so the same rule serves new plans and moves.
 *
 * @param shares placements by setting type, adding to 1; changed in place into needs.
 * @param latentSpecialist children who need special or SRP and attend mainstream, as a share of all.
 */
export function needsFromPlacements(
  area: Area,
  values: Values,
  shares: Float64Array,
  latentSpecialist: number,
): void {
  const { mainstream, srp, special, independent, ap } = area.typeOfRole;
  const toSpecial = values['placement.specialShareOfUnmet'];
  const addUnmet = (amount: number) => {
    if (special === -1) return;
    shares[special] += amount * (srp === -1 ? 1 : toSpecial);
    if (srp !== -1) shares[srp] += amount * (1 - toSpecial);
  };
  const overflow = (type: number, neededShare: number) => {
    if (type === -1 || special === -1) return;
    const unneeded = shares[type] * (1 - neededShare);
    shares[type] -= unneeded;
    addUnmet(unneeded);
  };
  overflow(independent, values['placement.independentNeededShare']);
  overflow(ap, values['placement.apNeededShare']);
  if (mainstream !== -1 && special !== -1) {
    const hidden = Math.min(shares[mainstream], latentSpecialist);
    shares[mainstream] -= hidden;
    addUnmet(hidden);
  }
}
