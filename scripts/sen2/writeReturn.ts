import Papa from 'papaparse';
import type { Case, Person, Stay } from './cases.ts';
import { censusOf, type IsoDate, iso } from './isoDates.ts';

/** Made-up identifiers and names of a person, every one with the marker in it. */
export function personalCells({ number, born, zone }: Person, marker: string, zones: string[]) {
  const digits = String(number).padStart(7, '0');
  return {
    surname: `${marker}-${digits}`,
    forename: `Synthetic${marker}`,
    personbirthdate: born,
    postcode: `${marker}${zones.indexOf(zone)} 1ZZ`,
    upn: number % 50 === 0 ? '' : `Z${marker}${digits}`,
    uniquelearnernumber: number % 3 === 0 ? `9${marker}${digits}` : '',
  };
}

/** What is known of a case on the census day of a return; null where the return does not hold it. */
export interface Known {
  readonly case: Case;
  readonly historic: boolean;
  readonly started: boolean;
  readonly ceased: boolean;
  readonly inForce: boolean;
}

export function knownAt(one: Case, january: number): Known | null {
  const day = censusOf(january);
  const year = iso(january - 1, 1, 1);
  const { plan, received, seen } = one;
  if (seen > january && !(plan !== null && received <= day && plan.start > day)) return null;
  const started = plan !== null && plan.start <= day;
  const ceased = started && plan.cease !== '' && plan.cease <= day;
  if (started) {
    if (ceased && plan.cease < year) return null;
    const known = { started, ceased, inForce: !ceased, historic: plan.start < year };
    return { case: one, ...known };
  }
  if (received > day) return null;
  const last = one.assessment === null ? one.decided : one.assessment.decided;
  const open = last === '' || last >= year;
  if (!open && received < year) return null;
  return { case: one, historic: false, started, ceased, inForce: false };
}

type Cells = Record<string, string | number>;

/** The modules of a return as CSV texts, by stem. */
export function writeReturn(
  cases: readonly Case[],
  january: number,
  marker: string,
  zones: string[],
): Map<string, string> {
  const day = censusOf(january);
  const by = (date: IsoDate) => (date !== '' && date <= day ? date : '');
  const modules = {
    sen2: [{ sen2tableid: 'S1', collection: 'SEN2', year: january, referencedate: day }] as Cells[],
    person: [] as Cells[],
    requests: [] as Cells[],
    assessment: [] as Cells[],
    namedplan: [] as Cells[],
    plandetail: [] as Cells[],
    activeplans: [] as Cells[],
    placementdetail: [] as Cells[],
    senneed: [] as Cells[],
  };
  for (const one of cases) {
    const known = knownAt(one, january);
    if (known === null) continue;
    const { person, plan } = one;
    const id = String(person.number);
    const persontableid = `P${id}`;
    const requeststableid = `R${id}`;
    modules.person.push({
      persontableid,
      nativeid: `${marker}-native-${id}`,
      sen2tableid: 'S1',
      ...personalCells(person, marker, zones),
      ethnicity: 'REFU',
    });
    const decided = by(one.decided);
    modules.requests.push({
      requeststableid,
      persontableid,
      receiveddate: one.received,
      requestoutcomedate: decided,
      requestoutcome: known.historic ? 'H' : decided === '' ? '' : one.outcome,
    });
    const agreed = known.started || (one.outcome === 'Y' && decided !== '');
    if (!agreed || one.assessment === null) continue;
    const assessmenttableid = `A${id}`;
    const concluded = by(one.assessment.decided);
    modules.assessment.push({
      assessmenttableid,
      requeststableid,
      assessmentoutcome: known.historic ? 'H' : concluded === '' ? '' : one.assessment.outcome,
      assessmentoutcomedate: known.historic ? '' : concluded,
      week20: '0',
    });
    if (plan === null || !known.started) continue;
    const namedplantableid = `N${id}`;
    modules.namedplan.push({
      namedplantableid,
      assessmenttableid,
      startdate: plan.start,
      ceasedate: known.ceased ? plan.cease : '',
      ceasereason: known.ceased ? plan.reason : '',
    });
    const until = known.ceased ? plan.cease : '9999-12-31';
    const stays = plan.stays.filter(({ from }) => from <= day && from < until);
    const named = stays[stays.length - 1];
    if (named?.cells)
      modules.plandetail.push({ namedplantableid, ...named.cells, placementrank: 1 });
    if (!known.inForce) continue;
    const activeplanstableid = `L${id}`;
    modules.activeplans.push({ activeplanstableid, requeststableid, lastreview: '' });
    modules.placementdetail.push(...placementRows(stays, activeplanstableid, by));
    modules.senneed.push({ activeplanstableid, sentype: person.need, sentyperank: 1 });
    if (person.number % 4 === 0) {
      modules.senneed.push({ activeplanstableid, sentype: 'OTH', sentyperank: 2 });
    }
  }
  const texts = Object.entries(modules).map(([stem, rows]): [string, string] => {
    const fields = [...new Set([...rows.flatMap((row) => Object.keys(row)), ...HEADINGS[stem]])];
    return [stem, `${Papa.unparse({ fields, data: rows }, { newline: '\n' })}\n`];
  });
  return new Map(texts);
}

/** Columns that a module has also where it holds no record. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  sen2: [],
  person: ['persontableid', 'personbirthdate'],
  requests: ['requeststableid', 'persontableid'],
  assessment: ['assessmenttableid', 'requeststableid'],
  namedplan: ['namedplantableid', 'assessmenttableid', 'startdate', 'ceasedate'],
  plandetail: ['namedplantableid'],
  activeplans: ['activeplanstableid', 'requeststableid'],
  placementdetail: ['activeplanstableid', 'entrydate', 'leavingdate'],
  senneed: ['activeplanstableid', 'sentype'],
};

function placementRows(
  stays: readonly Stay[],
  activeplanstableid: string,
  by: (date: IsoDate) => IsoDate,
): Cells[] {
  return stays.flatMap(({ cells, from, until }) =>
    cells === null
      ? []
      : [
          {
            activeplanstableid,
            ...cells,
            placementrank: 1,
            entrydate: from,
            leavingdate: by(until),
          },
        ],
  );
}
