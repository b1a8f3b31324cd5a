import type { Problem } from '../../domain/problems.ts';
import { OUTCOMES_READ } from './codeLists.ts';
import { FAULTS } from './faultKinds.ts';
import type { People } from './readPeople.ts';
import type { ReturnReader } from './returnReader.ts';

/** Requests, assessments and named plans (modules 2 to 4a), by index. Days are since 1970 or NaN. */
export interface Cases {
  readonly requests: readonly {
    readonly person: number;
    readonly received: number;
    readonly outcome: string;
    readonly row: number;
  }[];
  readonly requestById: ReadonlyMap<string, number>;
  readonly assessments: readonly {
    readonly request: number;
    readonly outcome: string;
    readonly decided: number;
  }[];
  readonly namedPlans: readonly {
    readonly assessment: number;
    readonly start: number;
    readonly cease: number;
    readonly reason: string;
    readonly row: number;
  }[];
  readonly namedPlanById: ReadonlyMap<string, number>;
}

/** Reads who asked for an assessment, what came of it, and the plans with their dates. */
export async function readCases(
  reader: ReturnReader,
  people: People,
  census: number,
): Promise<{ cases: Cases; problems: Problem[] }> {
  const outcome = (
    module: 'requests' | 'assessment',
    column: string,
    row: number,
    cell: string,
  ) => {
    const code = cell.toUpperCase();
    reader.met.outcome(module, code);
    if (!OUTCOMES_READ.has(code)) {
      reader.faults.add(FAULTS.unknownOutcome(column), reader.file(module), row);
    }
    return code;
  };

  const requests: Cases['requests'][number][] = [];
  const requestById = new Map<string, number>();
  const ofRequests = await reader.read('requests', ({ row, cell }) => {
    const id = cell('requeststableid');
    if (reader.refused('requests', row, id, 'requeststableid', requestById)) return;
    const personId = cell('persontableid');
    const person = reader.above('requests', row, personId, 'persontableid', 'person', people.byId);
    if (person === undefined) return;
    const day = reader.day('requests', row, 'receiveddate', cell('receiveddate'), census);
    requestById.set(id, requests.length);
    const code = outcome('requests', 'requestoutcome', row, cell('requestoutcome'));
    requests.push({ person, received: day ?? Number.NaN, outcome: code, row });
  });

  const assessments: Cases['assessments'][number][] = [];
  const assessmentById = new Map<string, number>();
  const ofAssessments = await reader.read('assessment', ({ row, cell }) => {
    const id = cell('assessmenttableid');
    if (reader.refused('assessment', row, id, 'assessmenttableid', assessmentById)) return;
    const above = cell('requeststableid');
    const column = 'requeststableid';
    const request = reader.above('assessment', row, above, column, 'request', requestById);
    if (request === undefined) return;
    const date = cell('assessmentoutcomedate');
    const day = reader.day('assessment', row, 'assessmentoutcomedate', date, census);
    assessmentById.set(id, assessments.length);
    const code = outcome('assessment', 'assessmentoutcome', row, cell('assessmentoutcome'));
    assessments.push({ request, outcome: code, decided: day ?? Number.NaN });
  });

  const namedPlans: Cases['namedPlans'][number][] = [];
  const namedPlanById = new Map<string, number>();
  const ofPlans = await reader.read('namedplan', ({ row, cell }) => {
    const id = cell('namedplantableid');
    if (reader.refused('namedplan', row, id, 'namedplantableid', namedPlanById)) return;
    const above = cell('assessmenttableid');
    const column = 'assessmenttableid';
    const assessment = reader.above('namedplan', row, above, column, 'assessment', assessmentById);
    if (assessment === undefined) return;
    const start = reader.day('namedplan', row, 'startdate', cell('startdate'), census);
    const cease = reader.day('namedplan', row, 'ceasedate', cell('ceasedate'), census, 'ahead');
    if (start === null || cease === null) return;
    if (cease < start) {
      reader.faults.add(FAULTS.ceaseBeforeStart, reader.file('namedplan'), row);
      return;
    }
    namedPlanById.set(id, namedPlans.length);
    namedPlans.push({ assessment, start, cease, reason: cell('ceasereason'), row });
  });
  const cases = { requests, requestById, assessments, namedPlans, namedPlanById };
  return { cases, problems: [...ofRequests, ...ofAssessments, ...ofPlans] };
}
