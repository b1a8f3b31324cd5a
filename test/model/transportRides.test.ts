import { describe, expect, it } from 'vitest';
import { copyChildren, RIDE_UNDECIDED } from '../../src/model/population/children.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { drawPassengers } from '../../src/model/transport/passengers.ts';
import { baseYear, exactly, modelWith, words } from './leverFixture.ts';

const STREAM = { seed: 4, draw: 1 };
const YEARS = 5;

const offer = {
  kind: 'transport' as const,
  ...words('offer', baseYear + 1),
  to15Change: exactly(-0.3),
  personalBudgetShare: exactly(0.2),
};

describe('a ride that is kept while the child stays', () => {
  for (const policies of [[], [offer]]) {
    const under = policies.length === 0 ? 'without policies' : 'under a policy on transport';
    it(`is the one that would be decided afresh in every January, ${under}`, () => {
      const model = modelWith(policies, YEARS);
      let passengers = 0;
      runDraw(model, STREAM.seed, STREAM.draw, {
        onTransport: (_, children, transport) => {
          const strangers = copyChildren(children, children.count);
          strangers.ride.fill(RIDE_UNDECIDED);
          const plan = model.costPlan.transport;
          const afresh = drawPassengers(plan, transport.terms, STREAM, strangers);
          expect(transport.passengers).toEqual(afresh);
          passengers += afresh.count;
        },
      });
      expect(passengers).toBeGreaterThan(1000);
    });
  }
});
