/** What the field's words mean, in plain ones, and on which pages they are explained. */
import type { PageId } from '../state/route.ts';

export interface Term {
  readonly term: string;
  /** One or two sentences that stand alone. */
  readonly meaning: string;
}

/** Every term that some page explains. */
export const TERMS = {
  alternativeProvision: {
    term: 'Alternative provision (AP)',
    meaning:
      'Education for children who cannot be in school for now, for example after an exclusion or while ill. Most of its places are for children without a plan.',
  },
  annualCost: {
    term: 'Financial year',
    meaning:
      'From April to March: 2030-31 ends in March 2031. It takes five months of the places of one January and seven of the next.',
  },
  capital: {
    term: 'Capital',
    meaning:
      'Money spent once on buildings. It comes from other grants than the yearly running costs, so it is never added to them.',
  },
  complexity: {
    term: 'Complexity band',
    meaning:
      'One of five steps from 1, where ordinarily available support would nearly do, to 5, the most complex. Nobody publishes counts by complexity: how children spread over the bands is an assumption.',
  },
  designatedNumber: {
    term: 'Designated number',
    meaning:
      'How many children a special school or base is funded and organised to have. A school can have more on its roll, and is then over number.',
  },
  designation: {
    term: 'Designation',
    meaning:
      'What a special school or base is for: the needs, ages and complexity that it is organised to meet. Changing it changes who can be admitted from then on.',
  },
  dsg: {
    term: 'Dedicated schools grant (DSG)',
    meaning:
      'The government’s grant to a council for schools. Its high needs block pays for places and support for children with special educational needs. Spending above it becomes a deficit carried from year to year.',
  },
  ehcPlan: {
    term: 'Education, health and care plan (EHC plan)',
    meaning:
      'A legal document for a child or young person up to 25 that says what their special educational needs are, what must be provided, and names a school or college.',
  },
  eotas: {
    term: 'Education otherwise than at school (EOTAS)',
    meaning: 'Provision set out in a plan that is made outside any school or college.',
  },
  firstPreference: {
    term: 'First preference',
    meaning:
      'The provision that a family ranks first among those that suit the child. A simulated child has one as well, from the needed type, the distance and chance.',
  },
  furtherEducation: {
    term: 'Further education (FE)',
    meaning: 'Colleges for young people over 16, general ones and those for special needs.',
  },
  future: {
    term: 'Simulated future',
    meaning:
      'One run of all years with one value for every uncertain assumption and one course of chance. 8 in 10 of them fall within the ranges shown.',
  },
  generalFund: {
    term: 'General fund',
    meaning:
      'The council’s own budget, from council tax, business rates and grants. Home to school transport is paid from it, not from the dedicated schools grant.',
  },
  incidence: {
    term: 'New plan',
    meaning:
      'A plan that starts in the calendar year. Requests come first; some are agreed to be assessed, and most assessments end in a plan.',
  },
  independent: {
    term: 'Independent and non-maintained special schools',
    meaning:
      'Special schools that the state does not run. The council pays a fee for each child that it places there.',
  },
  mainstream: {
    term: 'Mainstream',
    meaning: 'Schools for all children. Most children with a plan could be in one with support.',
  },
  met: {
    term: 'Met, waiting, spilled',
    meaning:
      'Each January each child is one of the three. Met: placed in the type of place that they need. Waiting: not placed in it, and still asking for it. Spilled: placed in another type and no longer asking.',
  },
  mitigated: {
    term: 'Mitigated and unmitigated forecast',
    meaning:
      'What is expected with the plan of a council, and what is expected without it. Both are of the same simulated futures, so that a difference is the plan’s, not chance’s.',
  },
  mismatch: {
    term: 'Mismatch',
    meaning:
      'A child in a special school whose complexity a mainstream school is expected to meet, or the reverse. What is expected is an assumption, shown in the register.',
  },
  needed: {
    term: 'Needed type',
    meaning:
      'The type of place that suits the child’s needs, whether or not there is room. It does not depend on which schools exist.',
  },
  overNumber: {
    term: 'Over number',
    meaning:
      'Said of a school with more children on its roll than its designated number. Under the law in force a school can be named in a plan though it is full.',
  },
  override: {
    term: 'Override',
    meaning:
      'A place given outside the usual order, because the round had none: over number, by direction, by a tribunal, in an independent school, in mainstream with an enhanced package, in alternative provision or outside school. Each is counted.',
  },
  paired: {
    term: 'Difference',
    meaning:
      'Two plans are compared in the same futures with the same luck, one future at a time. So a difference is the plan’s, not chance’s.',
  },
  phaseTransfer: {
    term: 'Phase transfer',
    meaning:
      'The move to the next stage of education: into school, to secondary school at 11, after 16. The plan is reviewed before it, and a new place may be named.',
  },
  provision: {
    term: 'Provision',
    meaning: 'A school, base, college or other setting that gives places.',
  },
  round: {
    term: 'September round',
    meaning:
      'All who need a new place are considered together: each for the places that suit them, in the order that the family prefers, each school by who comes first there.',
  },
  safetyValve: {
    term: 'Safety valve',
    meaning:
      'An agreement in which the government pays towards a council’s high needs deficit and the council brings yearly spending back within its grant.',
  },
  register: {
    term: 'Get Information about Schools (GIAS)',
    meaning:
      'The public register of schools and colleges in England: each has a number (URN), a type, ages, a place on the map and, for some, a capacity. It does not say whom a school admits.',
  },
  returns: {
    term: 'Local SEND reform plan and other returns',
    meaning:
      'Figures that a council, the local authority (LA) in them, owes the Department for Education: its local SEND reform plan, the management plan for a deficit of the dedicated schools grant, and the school capacity survey (SCAP), which counts places in units and resourced provision (UR), special schools (SS), independent schools (IN) and alternative provision (AP).',
  },
  section251: {
    term: 'Section 251',
    meaning:
      'The yearly statement of a council’s spending on education, by lines that are the same for all councils. Named after that section of the Apprenticeships, Skills, Children and Learning Act 2009.',
  },
  send: {
    term: 'SEN and SEND',
    meaning: 'Special educational needs, and special educational needs and disabilities.',
  },
  srp: {
    term: 'Specially resourced provision (SRP)',
    meaning:
      'A base in a mainstream school with places for children with one kind of need. SEN units and inclusion bases are counted with it.',
  },
  special: {
    term: 'Special school',
    meaning:
      'A school only for children with special educational needs. Without another word, one run by the state.',
  },
  suitable: {
    term: 'Suitable',
    meaning:
      'A provision suits a child where it serves the child’s need, age and complexity, is open, and lies within the travel limit or has boarding.',
  },
  topUp: {
    term: 'Top-up',
    meaning:
      'Money for one child’s support above the fixed amount that a school gets for each place. It differs by type of school and complexity.',
  },
  tribunal: {
    term: 'Tribunal',
    meaning:
      'Families may appeal against what a plan says or which school it names. The First-tier Tribunal’s decision binds the council.',
  },
} as const satisfies Record<string, Term>;

type TermId = keyof typeof TERMS;

const EVERYWHERE: readonly TermId[] = ['ehcPlan', 'future'];
const TYPES: readonly TermId[] = [
  'mainstream',
  'srp',
  'special',
  'independent',
  'alternativeProvision',
  'furtherEducation',
];
const NEEDS: readonly TermId[] = ['needed', 'met'];
const ADMISSIONS: readonly TermId[] = [
  'round',
  'suitable',
  'firstPreference',
  'designation',
  'designatedNumber',
  'overNumber',
  'complexity',
  'phaseTransfer',
];
const MONEY: readonly TermId[] = ['dsg', 'generalFund', 'capital', 'annualCost'];

const ON_PAGES: Readonly<Partial<Record<PageId, readonly TermId[]>>> = {
  overview: [...NEEDS, 'special', 'srp', ...MONEY],
  explore: [...NEEDS, ...TYPES, ...MONEY, 'paired'],
  review: [...NEEDS, ...ADMISSIONS, 'special', 'srp', ...MONEY, 'paired'],
  compare: [...NEEDS, ...TYPES, ...MONEY, 'paired'],
  demand: ['incidence', 'phaseTransfer', 'send'],
  places: [...NEEDS, ...TYPES, 'provision'],
  placement: [...NEEDS, ...TYPES, ...ADMISSIONS, 'override', 'tribunal', 'eotas', 'mismatch'],
  transport: ['generalFund', 'suitable', 'annualCost'],
  provisions: [...TYPES, 'provision', 'designatedNumber', 'overNumber', 'firstPreference'],
  equity: [...NEEDS, ...TYPES, 'mismatch', 'paired'],
  inclusion: [...NEEDS, ...TYPES, ...MONEY, 'incidence', 'mismatch', 'tribunal', 'send'],
  finance: [...MONEY, 'topUp', 'section251', 'safetyValve', 'eotas', 'independent'],
  assumptions: [...NEEDS, ...TYPES, 'complexity', 'mismatch', 'override', 'topUp', 'tribunal'],
  method: [...NEEDS, ...TYPES, ...ADMISSIONS, 'complexity', 'section251', 'paired'],
  export: ['returns', 'mitigated', ...TYPES, 'dsg', 'send', 'eotas'],
  scenario: [...ADMISSIONS, ...TYPES, ...MONEY, 'topUp', 'tribunal', 'eotas'],
  paper: [...NEEDS, ...TYPES, ...MONEY, 'designation', 'complexity', 'paired'],
  data: [...TYPES, 'designatedNumber', 'send'],
  import: ['register'],
};

/** Terms that are explained at the foot of a page, by alphabet; none where the page uses none. */
export function termsOn(page: PageId): readonly Term[] {
  const ids = ON_PAGES[page];
  if (ids === undefined) return [];
  const terms: Term[] = [...new Set([...EVERYWHERE, ...ids])].map((id) => TERMS[id]);
  return terms.sort((one, other) => one.term.localeCompare(other.term, 'en-GB'));
}
