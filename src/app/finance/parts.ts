/** What the parts of the page of finance are given. */
import type { FinanceView } from '../../results/views/financeTypes.ts';
import type { PageProps } from '../pages/pageProps.ts';
import type { Choices } from '../state/choices.ts';

/** A part that reads the accounts of the plan in view alone. */
export interface FinancePartProps {
  readonly finance: FinanceView;
  readonly choices: Choices;
}

/** A part that asks for views of its own: it finds them among those of the page, once they are there. */
export interface FinanceSectionProps
  extends FinancePartProps,
    Pick<PageProps, 'views' | 'scenario' | 'scenarios' | 'dataset' | 'go' | 'hashOf'> {}
