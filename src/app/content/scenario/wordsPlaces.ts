/** Changes to provisions, admissions and the round, in words. */
import type { PolicyOf } from '../../../domain/scenario.ts';
import type { SettingRole } from '../../../domain/settings.ts';
import type { Offer } from '../../scenario/offer.ts';
import { listed } from '../reading.ts';
import { CRITERION_WORDS } from '../review.ts';
import { MECHANISM_WORDS, REGIME_WORDS, ROLE_WORDS } from './options.ts';
import type { Said } from './said.ts';
import {
  agesText,
  bandsText,
  counted,
  namesIn,
  plain,
  provisionNames,
  reachText,
  relativeSize,
  type Size,
  shareSize,
} from './say.ts';

const PLACE_OF: Readonly<Record<SettingRole, string>> = {
  mainstream: 'mainstream place',
  srp: 'SRP place',
  special: 'special school place',
  independent: 'independent place',
  ap: 'alternative provision place',
  fe: 'college place',
  other: 'place',
};

/** "SRP place" where all provisions are of one type, else "place". */
function placeWord(ids: readonly string[], offer: Offer): string {
  return PLACE_OF[roleOf(ids, offer) ?? 'other'];
}

/** The one type of provisions; null where there are several, or none is known. */
function roleOf(ids: readonly string[], { provisions }: Offer): SettingRole | null {
  const roles = new Set(provisions.filter(({ id }) => ids.includes(id)).map(({ role }) => role));
  return roles.size === 1 ? [...roles][0] : null;
}

/** The one school by its name; several by their number and type, with the names apart. */
function schools(ids: readonly string[], offer: Offer): string {
  if (ids.length === 1) return provisionNames(ids, offer)[0];
  const role = roleOf(ids, offer);
  return `${ids.length} ${role === null || role === 'other' ? 'schools and bases' : ROLE_WORDS[role]}`;
}

/** "186 more SRP places, 6 at each of 31 schools and bases" */
function placesAt(
  each: number,
  ids: readonly string[],
  words: (place: string) => string,
  offer: Offer,
): string {
  const where = schools(ids, offer);
  const place = words(placeWord(ids, offer));
  const all = counted(each * ids.length, place);
  if (ids.length === 1) return `${all} at ${where}`;
  return `${all}, ${plain(each)} at each of ${where}`;
}

/** Where several provisions are meant, their names. */
function named(ids: readonly string[], offer: Offer): Pick<Said, 'where'> {
  return ids.length > 1 ? { where: provisionNames(ids, offer) } : {};
}

function moving(share: Size | undefined): string {
  if (share === undefined) return 'For new admissions only.';
  return `Of the present pupils who no longer fit, ${shareSize(share)} move on in the first round.`;
}

export function openWords({ provision, places }: PolicyOf<'open'>, offer: Offer): Said {
  const { name, establishment, district, ageLow, ageHigh, needs, designation } = provision;
  const { bandLow, bandHigh, satelliteOf } = provision;
  const [type] = namesIn('establishments', [establishment], offer);
  const [where] = namesIn('districts', [district], offer);
  const serves = [
    satelliteOf ? `Admits as its host does: ${provisionNames([satelliteOf], offer)[0]}.` : '',
    designation ? `Designation: ${namesIn('designations', [designation], offer)[0]}.` : '',
    needs.length > 0 ? `Serves ${listed(namesIn('needs', needs, offer))}.` : '',
    bandLow || bandHigh ? `Admits ${bandsText(bandLow, bandHigh)}.` : '',
  ];
  return {
    name: `${counted(places, 'place')} at ${name}`,
    what: `${name} opens in ${where}, with ${counted(places, 'place')} for ${agesText(ageLow, ageHigh)} (${type})`,
    sizes: serves.filter(Boolean),
  };
}

export function closeWords({ provisions }: PolicyOf<'close'>, offer: Offer): Said {
  const verb = provisions.length === 1 ? 'closes' : 'close';
  return {
    what: `${schools(provisions, offer)} ${verb}; the children there take part in the round`,
    ...named(provisions, offer),
  };
}

export function expandWords({ provisions, placesEach }: PolicyOf<'expand'>, offer: Offer): Said {
  return {
    what: placesAt(placesEach, provisions, (place) => `more ${place}`, offer),
    ...named(provisions, offer),
  };
}

export function contractWords(policy: PolicyOf<'contract'>, offer: Offer): Said {
  const { provisions, placesEach } = policy;
  return {
    what: `${placesAt(placesEach, provisions, (place) => `fewer ${place}`, offer)}; nobody who is there loses one`,
    ...named(provisions, offer),
  };
}

export function regionalWords(policy: PolicyOf<'regional'>, offer: Offer): Said {
  const { provisions, placesForAreaEach } = policy;
  const more = placesForAreaEach < 0 ? 'fewer' : 'more';
  const words = placesAt(
    Math.abs(placesForAreaEach),
    provisions,
    (place) => `${more} ${place}`,
    offer,
  );
  return {
    what: `${words}, for children of this area, shared with neighbours`,
    ...named(provisions, offer),
  };
}

export function redesignateWords(policy: PolicyOf<'redesignate'>, offer: Offer): Said {
  const { provisions, designation, transferShare } = policy;
  const [given] = namesIn('designations', [designation], offer);
  const verb = provisions.length === 1 ? 'takes' : 'take';
  return {
    what: `${schools(provisions, offer)} ${verb} the designation “${given}”`,
    sizes: [moving(transferShare)],
    ...named(provisions, offer),
  };
}

export function admissionsWords(policy: PolicyOf<'change-admissions'>, offer: Offer): Said {
  const { provisions, ageLow, ageHigh, bandLow, bandHigh, needsAdded, needsRemoved } = policy;
  const { limits, priority, catchment, catchmentOnly, transferShare } = policy;
  const first = [priority ?? []].flat().map((one) => CRITERION_WORDS[one].toLowerCase());
  const needs = (codes: readonly string[]) => listed(namesIn('needs', codes, offer));
  const said = [
    ageLow === undefined ? '' : `from age ${ageLow}`,
    ageHigh === undefined ? '' : `to age ${ageHigh - 1}`,
    bandLow === undefined ? '' : `lowest complexity ${bandLow}`,
    bandHigh === undefined ? '' : `highest complexity ${bandHigh}`,
    needsAdded.length > 0 ? `also ${needs(needsAdded)}` : '',
    needsRemoved.length > 0 ? `no longer ${needs(needsRemoved)}` : '',
    ...limits.map((one) => `${needs(one.needs)} with ${bandsText(one.bandLow, one.bandHigh)} only`),
    first.length > 0 ? `when full, takes first: ${first.join(', then ')}` : '',
    catchment.length > 0 ? `catchment ${listed(namesIn('homeDistricts', catchment, offer))}` : '',
    catchmentOnly ? 'nobody from outside the catchment' : '',
  ].filter(Boolean);
  const verb = provisions.length === 1 ? 'changes whom it admits' : 'change whom they admit';
  return {
    what: `${schools(provisions, offer)} ${verb}: ${said.join('; ') || 'as now'}`,
    sizes: [moving(transferShare)],
    ...named(provisions, offer),
  };
}

export function allocationWords(policy: PolicyOf<'allocation'>): Said {
  const { mechanism, regime, listLength, tolerance, directionRate } = policy;
  const said = [
    mechanism ? MECHANISM_WORDS[mechanism] : '',
    regime ? REGIME_WORDS[regime] : '',
    listLength === undefined ? '' : `a list of ${counted(listLength, 'school')} at most`,
  ].filter(Boolean);
  return {
    what: `places are given in another way${said.length > 0 ? `: ${said.join('; ')}` : ''}`,
    sizes: [
      tolerance ? `Filled above the agreed number: ${shareSize(tolerance)} places.` : '',
      directionRate
        ? `Of those refused for want of a place, a school is directed to admit ${shareSize(directionRate)}.`
        : '',
    ].filter(Boolean),
  };
}

export function tribunalWords(policy: PolicyOf<'tribunal'>, offer: Offer): Said {
  const { appealChange, successChange } = policy;
  return {
    what: `appeals change${reachText(policy, offer)}`,
    sizes: [
      appealChange ? `Appeals: ${relativeSize(appealChange)}.` : '',
      successChange ? `Appeals that succeed: ${relativeSize(successChange)}.` : '',
    ].filter(Boolean),
  };
}
