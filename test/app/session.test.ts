import { describe, expect, it, vi } from 'vitest';
import { planToText } from '../../src/app/plans/planLink.ts';
import { queriesFor } from '../../src/app/state/pageQueries.ts';
import { createSession, type Session } from '../../src/app/state/session.ts';
import { specialistTypes } from '../../src/app/state/slots.ts';
import type { Client, OpenedDataset } from '../../src/app/worker/client.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';
import type { Query } from '../../src/results/views/view.ts';
import { plansParts } from './support/plansHere.ts';
import { manifest, overview } from './support/views.ts';

const plan = (id: string) => JSON.stringify({ schemaVersion: 1, id, label: id, description: '' });
const files: Record<string, string> = {
  'http://host/app/data/index.json': '{ "default": "testshire/" }',
  'http://host/app/scenarios/index.json': JSON.stringify([
    { id: 'no-change', label: 'No change', file: 'no-change.scenario.json' },
    { id: 'more-bases', label: 'More bases', file: 'more-bases.scenario.json' },
  ]),
  'http://host/app/scenarios/no-change.scenario.json': plan('no-change'),
  'http://host/app/scenarios/more-bases.scenario.json': plan('more-bases'),
};

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A visit with an address bar of its own and a model that answers at once. */
function visit(hash: string, stored = files) {
  const opened: string[] = [];
  const runs: string[] = [];
  const queries: Query[] = [];
  const client = {
    open: async (address: string) => {
      opened.push(address);
      return { manifest, shapes: {}, register: {}, datasetHash: 'x' } as unknown as OpenedDataset;
    },
    run: async ({ id }: { id: string }) => {
      runs.push(id);
      return 'ran';
    },
    view: async (id: string, query: Query) => {
      queries.push(query);
      return overview(20, id);
    },
  } as unknown as Client;
  const bar = { hash, listener: () => {} };
  const session = createSession({
    client,
    read: async (address) => {
      if (stored[address] === undefined) throw new Error('the server answered 404');
      return stored[address];
    },
    base: 'http://host/app/',
    now: () => 0,
    readHash: () => bar.hash,
    writeHash: (written) => {
      bar.hash = written;
      bar.listener();
    },
    onHashChange: (listener) => {
      bar.listener = listener;
    },
    store: null,
    plans: plansParts(),
  });
  return { session, bar, opened, runs, queries };
}

describe('a visit', () => {
  it('opens the default dataset beside the page and runs what the link names', async () => {
    const { opened, runs, session } = visit('#/overview?scenario=more-bases');
    await settle();
    expect(opened).toEqual(['http://host/app/data/testshire/']);
    expect(new Set(runs)).toEqual(new Set(['more-bases']));
    expect(session.failure.value).toBeNull();
  });

  it('keeps plan, district and year when the page changes', async () => {
    const { session, bar } = visit('#/overview?scenario=more-bases&area=E02&year=2033');
    await settle();
    session.go({ page: 'places' });
    expect(bar.hash).toBe('#/places?scenario=more-bases&area=E02&year=2033');
    expect(session.choices.value).toMatchObject({ year: 2033, areaName: 'Barton' });
  });

  it('asks for tables of the district and the January that are chosen', async () => {
    const { session, queries } = visit('#/places?area=E02');
    await settle();
    session.go({ year: 2027 });
    await settle();
    expect(queries).toContainEqual({
      kind: 'sufficiency',
      year: 2027,
      by: session.split.value.by,
      where: { district: ['E02'], setting_type: specialistTypes(manifest) },
    });
  });

  it('asks for demand of what is chosen, and only once its page is open', async () => {
    const { session, queries } = visit('#/overview?need=SLD&phase=primary&area=E01');
    await settle();
    expect(queries.map(({ kind }) => kind)).not.toContain('demand');
    session.go({ page: 'demand' });
    await settle();
    expect(queries).toContainEqual({ kind: 'demand', district: 'E01', need: 'SLD', phase: 1 });
    const asked = queries.length;
    session.go({ year: 2027 });
    await settle();
    expect(queries).toHaveLength(asked);
  });

  it('says which file is missing', async () => {
    const { 'http://host/app/data/index.json': _, ...others } = files;
    const { session } = visit('', others);
    await settle();
    expect(session.failure.value?.message).toMatch(/data\/index\.json.*404.*reload/);
  });

  it('refuses a plan whose file holds something else, and says what', async () => {
    const address = 'http://host/app/scenarios/no-change.scenario.json';
    const { session } = visit('', { ...files, [address]: '{ "schemaVersion": 2 }' });
    await settle();
    expect(session.failure.value?.message).toContain('No change');
    expect(session.failure.value?.problems.join(' ')).toContain('schemaVersion');
  });
});

describe('a plan that somebody shared', () => {
  /** Once the link has been read, which takes a moment of its own. */
  const read = async (session: Session) => {
    await vi.waitFor(() => expect(session.shared.value).not.toBeNull(), { timeout: 20_000 });
    await settle();
  };
  const theirs = scenarioSchema.parse({
    ...JSON.parse(plan('theirs')),
    label: 'Theirs',
    dataset: 'testshire',
  });

  it('is shown in place of the default, for the area and year of the link, and not kept', async () => {
    const shared = await planToText(theirs);
    const { session, runs } = visit(`#/overview?area=E02&year=2033&plan=${shared}`);
    await read(session);
    expect(session.choices.value).toMatchObject({
      scenarioId: 'theirs',
      areaName: 'Barton',
      year: 2033,
    });
    expect(new Set(runs)).toEqual(new Set(['theirs']));
    expect(session.plans.list.value).toEqual([]);
  });

  it('once copied is an own plan that says the same, and the address names it', async () => {
    const { session, bar } = visit(`#/overview?plan=${await planToText(theirs)}`);
    await read(session);
    session.copyShared();
    await settle();
    expect(session.plans.list.value).toMatchObject([{ scenario: theirs, origin: 'link' }]);
    expect(bar.hash).toBe('#/overview?scenario=theirs');
    expect(session.opened.value?.scenarios.at(-1)).toMatchObject({ whose: 'mine' });
    const link = await session.linkTo(theirs, 'places');
    expect(link).toMatch(/^http:\/\/host\/app\/#\/places\?plan=1\./);
  });

  it('of other data is answered with no figures at all', async () => {
    const shared = await planToText({ ...theirs, dataset: 'elsewhere' });
    const { session, runs } = visit(`#/overview?plan=${shared}`);
    await read(session);
    expect(session.shared.value?.refusal).toContain('“elsewhere”');
    expect([session.choices.value, runs]).toEqual([null, []]);
    session.go({ shared: null });
    await settle();
    expect(new Set(runs)).toEqual(new Set(['no-change']));
  });

  it('that is broken is said, and no change is shown', async () => {
    const { session } = visit('#/overview?plan=1.nothing');
    await read(session);
    expect(session.shared.value?.notices.join()).toContain('could not be read');
    expect(session.choices.value?.scenarioId).toBe('no-change');
  });

  it('is simulated anew once it is an own plan that says something else', async () => {
    const { session, runs } = visit('#/overview');
    await settle();
    session.plans.save(theirs);
    session.go({ scenario: 'theirs' });
    await settle();
    const before = runs.length;
    session.plans.save({ ...theirs, committed: false });
    await settle();
    expect(runs.slice(before)).toContain('theirs');
  });
});

describe('the sufficiency table', () => {
  it('keeps every type only when all are asked for', async () => {
    const { session } = visit('');
    await settle();
    const choices = session.choices.value;
    if (!choices) throw new Error('the visit has no choices');
    const split = { ...session.split.value, need: 'SLD' };
    const typesKept = (settingType: string | null) => {
      const { split: query } = queriesFor('places', choices, manifest, { ...split, settingType });
      return query?.kind === 'sufficiency' ? query.where : undefined;
    };
    expect(typesKept('all')).toEqual({ need: ['SLD'] });
    expect(typesKept('srp')).toEqual({ need: ['SLD'], setting_type: ['srp'] });
    expect(typesKept(null)).toEqual({ need: ['SLD'], setting_type: ['srp', 'special'] });
  });
});
