/** What does it do to the high needs deficit, why, and who pays? */
import type { VNode } from 'preact';
import { InTurns } from '../components/InTurn.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { financeHeadline, financeLead, neutralHeadline } from '../content/finance.ts';
import { isFirstLook } from '../content/reading.ts';
import { Accounts } from '../finance/Accounts.tsx';
import { Balances } from '../finance/Balances.tsx';
import { Benchmarks } from '../finance/Benchmarks.tsx';
import { Budgets } from '../finance/Budgets.tsx';
import { Causes } from '../finance/Causes.tsx';
import { Policies } from '../finance/Policies.tsx';
import type { FinanceSectionProps } from '../finance/parts.ts';
import { Sensitivity } from '../finance/Sensitivity.tsx';
import { UnitCosts } from '../finance/UnitCosts.tsx';
import { WhoPays } from '../finance/WhoPays.tsx';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

export function Head({ finance }: Pick<FinanceSectionProps, 'finance'>): VNode {
  const { draws } = finance.provenance;
  return (
    <PageHead
      headline={financeHeadline(finance)}
      firstLookDraws={isFirstLook(draws) ? draws : undefined}
    >
      {financeLead(finance)}
    </PageHead>
  );
}

/**
 * What it comes to, what the plan does to both budgets, why, and how sure that is; then the accounts
 * behind it. Each part stands in `src/app/finance` and takes {@link FinanceSectionProps}.
 */
export function FinancePage(props: PageProps): VNode {
  const { views, scenario, scenarios, choices, dataset, go, hashOf } = props;
  const { finance } = views;
  if (!finance) {
    return <Waiting headline={neutralHeadline(choices.areaName, choices.year)} />;
  }
  const part: FinanceSectionProps = {
    finance,
    choices,
    views,
    scenario,
    scenarios,
    dataset,
    go,
    hashOf,
  };
  return (
    <>
      <Head finance={finance} />
      <InTurns of={[views, choices]}>
        <Balances {...part} />
        <Budgets {...part} />
        <Causes {...part} />
        <Policies {...part} policyEffects={props.policyEffects} />
        {views.sensitivity ? <Sensitivity view={views.sensitivity} /> : null}
        <Accounts {...part} methodAddress={hashOf({ page: 'method' })} />
        <WhoPays {...part} />
        <UnitCosts {...part} />
        <Benchmarks {...part} />
      </InTurns>
    </>
  );
}
