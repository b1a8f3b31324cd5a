/** What journeys cost the general fund over the years. */
import type { VNode } from 'preact';
import { pounds } from '../../charts/rounding.ts';
import { yearsTitle } from '../content/transport.ts';
import type { TransportPartProps } from './parts.ts';
import { YearFan } from './YearFan.tsx';

export function Cost(props: TransportPartProps): VNode {
  const { transport, choices } = props;
  const { spend } = transport.cost;
  return (
    <YearFan
      {...props}
      id="transport-cost"
      title={yearsTitle(
        'Spending on transport',
        'is',
        spend,
        `Spending on transport, ${choices.areaName}`,
      )}
      measure="Home to school transport of children with plans, general fund, before charges, at the prices of each year"
      name="Spend"
      fan={spend}
      format={pounds}
      unit="a year"
      initialWidth={584}
    />
  );
}
