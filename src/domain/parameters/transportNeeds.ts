import type { Parameter } from '../register.ts';
import { entry } from './entry.ts';

const NONE = 'None found';
const ID = 'transport.cannotWalkOdds.';

function odds<const Need extends string>(
  need: Need,
  label: string,
  range: readonly [number, number, number],
  reason: string,
) {
  return entry(
    `${ID}${need}`,
    `Odds of not being able to walk, ${label}, over those of autism`,
    'ratio of odds',
    { range, within: [0.01, 100], quality: 'assumed', source: NONE, reason },
  );
}

/**
 * Who cannot be expected to walk, by need, over other children of their setting and complexity. Needs
 * are named as in the SEN2 return. Autism, needs under other names and those not recorded have 1, so
 * a dataset with needs of its own is served without the difference.
 */
export const TRANSPORT_NEED_PARAMETERS = [
  odds(
    'PMLD',
    'profound and multiple learning difficulty',
    [2, 5, 12],
    'Nearly all have little or no mobility of their own and need care on the way.',
  ),
  odds(
    'SLD',
    'severe learning difficulty',
    [1.3, 2, 3.5],
    'Most need an adult on the way; many tire on a walk of two miles.',
  ),
  odds(
    'MSI',
    'multi-sensory impairment',
    [1.5, 3, 6],
    'Getting about without sight and hearing needs a guide and a known way.',
  ),
  odds(
    'PD',
    'physical disability',
    [1.5, 3, 6],
    'Walking itself is what many cannot do; others walk with aids over short ways.',
  ),
  odds('VI', 'vision impairment', [1.2, 2, 4], 'Traffic is a danger until the way is trained.'),
  odds('HI', 'hearing impairment', [0.4, 0.7, 1.1], 'Few are kept from walking with an adult.'),
  odds(
    'SEMH',
    'social, emotional and mental health',
    [0.4, 0.7, 1.1],
    'Able to walk; some cannot travel safely without supervision.',
  ),
  odds(
    'SLCN',
    'speech, language and communication needs',
    [0.3, 0.5, 0.8],
    'Able to walk, accompanied when young.',
  ),
  odds(
    'MLD',
    'moderate learning difficulty',
    [0.4, 0.7, 1],
    'Able to walk, accompanied for longer than others.',
  ),
  odds('SPLD', 'specific learning difficulty', [0.15, 0.3, 0.6], 'Walks as other children do.'),
] as const satisfies readonly Parameter[];

type WalkingOddsId = (typeof TRANSPORT_NEED_PARAMETERS)[number]['id'];

/** Entry of each need that the register names, by its code. */
export const WALKING_ODDS_OF_NEED: ReadonlyMap<string, WalkingOddsId> = new Map(
  TRANSPORT_NEED_PARAMETERS.map(({ id }) => [id.slice(ID.length), id]),
);
