/**
 * Addresses of pages: `#/places?scenario=more-bases&area=E01&year=2031`. The part after `#` never
 * leaves the browser, so that a link needs no server and gives nothing away to one.
 */

/** Pages in the order of the navigation; those without a place in it are reached from the footer. */
export const PAGES = [
  'overview',
  'explore',
  'review',
  'scenario',
  'compare',
  'demand',
  'places',
  'placement',
  'transport',
  'provisions',
  'finance',
  'equity',
  'inclusion',
  'assumptions',
  'method',
  'export',
  'paper',
  'plans',
  'data',
  'import',
  'accessibility',
] as const;
export type PageId = (typeof PAGES)[number];

/** For a room: one figure at a time, ink on white or the inverse. */
export const SHOWS = ['projector', 'projector-inverse'] as const;
export type Show = (typeof SHOWS)[number];

/** A page and what it shows. Null = the default of the dataset. */
export interface Route {
  readonly page: PageId;
  readonly scenario: string | null;
  /** Ids of the plans that stand side by side on Compare, the first of them A. */
  readonly plans: readonly string[] | null;
  /** District code; null = the whole area. */
  readonly area: string | null;
  /** January that is read. */
  readonly year: number | null;
  /** Code of a need, and a phase in words, that demand is looked at for; null = all. */
  readonly need: string | null;
  readonly phase: string | null;
  /** Id of the provision whose card (Placement) or route sheet (Transport) stands open; null = none. */
  readonly school: string | null;
  /** Measure that groups or districts are set side by side by; null = the first. */
  readonly measure: string | null;
  /** Entries of the page Assumptions that are looked for, as `filterAddress` says; null = all. */
  readonly filter: string | null;
  /** Levers of the page Explore that are not as today: "places:240,early:4"; null = none. */
  readonly levers: string | null;
  /** Part of the page Scenario that stands open: `new`, `new:expand`, `plan`, `change:id`, `assumption:id`. */
  readonly change: string | null;
  /** A plan that somebody shared, as text: `planToText`; null = none. */
  readonly shared: string | null;
  /** How the page is shown; null = as a page to read. */
  readonly show: Show | null;
  /** Word that stood where a page was expected, where there is no such page. */
  readonly unknownPage?: string;
}

export const HOME: Route = {
  page: 'overview',
  scenario: null,
  plans: null,
  area: null,
  year: null,
  need: null,
  phase: null,
  school: null,
  measure: null,
  filter: null,
  levers: null,
  change: null,
  shared: null,
  show: null,
};

function isPage(word: string): word is PageId {
  return (PAGES as readonly string[]).includes(word);
}

/** Words between commas; null where there are none. */
function listOf(text: string | null): string[] | null {
  const words = (text ?? '').split(',').filter((word) => word !== '');
  return words.length > 0 ? words : null;
}

/**
 * Reads an address. Whatever is not understood falls back to its default: a link made by hand or by
 * another version still opens.
 */
export function parseRoute(hash: string): Route {
  if (!hash.startsWith('#/')) return HOME;
  const [path, query = ''] = hash.slice(2).split('?', 2);
  const word = path.replace(/\/$/, '');
  const parameters = new URLSearchParams(query);
  const year = Number(parameters.get('year'));
  const choices = {
    scenario: parameters.get('scenario') || null,
    plans: listOf(parameters.get('plans')),
    area: parameters.get('area') || null,
    year: Number.isInteger(year) && year > 0 ? year : null,
    need: parameters.get('need') || null,
    phase: parameters.get('phase') || null,
    school: parameters.get('school') || null,
    measure: parameters.get('measure') || null,
    filter: parameters.get('filter') || null,
    levers: parameters.get('levers') || null,
    change: parameters.get('change') || null,
    shared: parameters.get('plan') || null,
    show: SHOWS.find((show) => show === parameters.get('show')) ?? null,
  };
  if (word === '' || isPage(word)) return { page: word === '' ? 'overview' : word, ...choices };
  return { page: 'overview', ...choices, unknownPage: word };
}

/** Writes an address: `routeHash({ ...HOME, page: 'places', year: 2031 }) === '#/places?year=2031'`. */
export function routeHash(route: Route): string {
  const parameters = new URLSearchParams();
  if (route.scenario !== null) parameters.set('scenario', route.scenario);
  if (route.plans !== null) parameters.set('plans', route.plans.join(','));
  if (route.area !== null) parameters.set('area', route.area);
  if (route.year !== null) parameters.set('year', String(route.year));
  if (route.need !== null) parameters.set('need', route.need);
  if (route.phase !== null) parameters.set('phase', route.phase);
  if (route.school !== null) parameters.set('school', route.school);
  if (route.measure !== null) parameters.set('measure', route.measure);
  // Left behind with the page that it narrows.
  const { filter } = route;
  if (filter !== null && route.page === 'assumptions') parameters.set('filter', filter);
  if (route.levers !== null) parameters.set('levers', route.levers);
  if (route.change !== null) parameters.set('change', route.change);
  if (route.show !== null) parameters.set('show', route.show);
  if (route.shared !== null) parameters.set('plan', route.shared);
  const query = parameters.toString();
  // A comma needs no escape after the hash, and links are read by people too.
  return `#/${route.page}${query === '' ? '' : `?${query.replaceAll('%2C', ',')}`}`;
}
