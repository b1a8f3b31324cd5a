import { describe, expect, it } from 'vitest';
import { copyChildren, RIDE_UNDECIDED } from '../../src/model/population/children.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { drawPassengers } from '../../src/model/transport/passengers.ts';
import { baseYear, exactly, modelWith, words } from './leverFixture.ts';

const SEED = 4;
const DRAWS = 4;
const YEARS = 6;

const offer = {
  kind: 'transport' as const,
  ...words('offer', baseYear + 1),
  newApplicantsOnly: false,
  aged16To18Change: exactly(-0.5),
  parentsTransportAdded: exactly(0.2),
  personalBudgetShare: exactly(0.2),
};

describe('a ride that is kept while the child stays', () => {
  for (const policies of [[], [offer]]) {
    const under = policies.length === 0 ? 'without policies' : 'under a policy on transport';
    it(`is the one that would be decided afresh in every January, ${under}`, () => {
      const model = modelWith(policies, YEARS);
      const plan = model.costPlan.transport;
      let passengers = 0;
      for (let draw = 0; draw < DRAWS; draw++) {
        runDraw(model, SEED, draw, {
          onTransport: (_, children, transport) => {
            const strangers = copyChildren(children, children.count);
            strangers.ride.fill(RIDE_UNDECIDED);
            const afresh = drawPassengers(plan, transport.terms, { seed: SEED, draw }, strangers);
            expect(transport.passengers).toEqual(afresh);
            passengers += afresh.count;
          },
        });
      }
      expect(passengers).toBeGreaterThan(5000);
    });
  }
});
