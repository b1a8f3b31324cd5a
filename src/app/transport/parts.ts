/** What the parts of the page of transport are given. */
import type { TransportView } from '../../results/views/transportTypes.ts';
import type { Choices } from '../state/choices.ts';

export interface TransportPartProps {
  readonly transport: TransportView;
  readonly choices: Choices;
}
