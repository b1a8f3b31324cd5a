/** What the parts of the page of placement, and those of the card of a school, are given. */
import type { PlacementView } from '../../results/views/placementTypes.ts';
import type { School } from '../../results/views/schoolTypes.ts';
import type { Provenance } from '../../results/views/view.ts';
import type { Choices } from '../state/choices.ts';

export interface PlacementPartProps {
  readonly placement: PlacementView;
  readonly choices: Choices;
}

export interface SchoolPartProps {
  readonly school: School;
  readonly provenance: Provenance;
  readonly choices: Choices;
}
