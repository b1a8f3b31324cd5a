import type { Parameter, ParameterValues } from '../register.ts';
import { entry } from './entry.ts';

const NO_OWN_EVIDENCE =
  'None held for areas in general; a dataset that holds an earlier projection gives its own';
const PUPIL_YIELD =
  'None held. The Department for Education publishes pupil yields of new housing by authority (Pupil yield from housing developments); take those of the area';

/** How many children live in the area: what the projection leaves open, and new housing. */
export const POPULATION_PARAMETERS = [
  entry(
    'population.departure',
    'How far residents turn out from the projection',
    'share of the way to the high (1) or the low (−1) variant',
    {
      range: [-1, 0, 1],
      within: [-2, 2],
      quality: 'assumed',
      source: 'Meaning of the variants in this model',
      reason:
        'High and low stand for the 10th and 90th percentile of what residents may turn out to be, in all districts and ages together.',
    },
  ),
  entry(
    'population.migrationSpreadPerYear',
    'How far high and low lie from the projection for each year ahead',
    'share of residents for each year ahead',
    {
      range: [0.005, 0.005, 0.005],
      within: [0, 0.05],
      quality: 'assumed',
      source: NO_OWN_EVIDENCE,
      reason:
        '5% after ten years, in proportion to time: projections of one area miss by a few per cent.',
    },
  ),
  entry(
    'population.birthsSpreadPerYear',
    'How far births lie further away, for each year from the base to the birth',
    'share of births for each year ahead',
    {
      range: [0.01, 0.01, 0.01],
      within: [0, 0.05],
      quality: 'assumed',
      source: NO_OWN_EVIDENCE,
      reason: 'Children not yet born are less certain than those who are, by about as much again.',
    },
  ),
  entry(
    'housing.childrenPerDwelling',
    'Residents aged 0 to 25 in a new dwelling',
    'residents per dwelling',
    {
      range: [0.4, 0.65, 0.95],
      within: [0, 5],
      quality: 'assumed',
      source: PUPIL_YIELD,
      reason:
        'Between a scheme of small flats and one of family houses. Used where a policy states no figure of its own.',
    },
  ),
  share('EarlyYears', 'under 4', 0.24, 'More young children than elsewhere: new families move in.'),
  share('Primary', '4 to 10', 0.32, 'A little above the share of all residents of these ages.'),
  share('Secondary', '11 to 15', 0.17, 'Below the share of all residents: families move before.'),
  share('Post16', '16 to 18', 0.09, 'Below the share of all residents: families move before.'),
  share('Post19', '19 to 25', 0.18, 'Well below the share of all residents: few own a new home.'),
  entry(
    'housing.displacedShare',
    'Children of new dwellings who lived in the same district before',
    'share of children in new dwellings',
    {
      range: [0.3, 0.5, 0.7],
      within: [0, 1],
      quality: 'assumed',
      source: 'None held',
      reason:
        'Many who move into a new home come from nearby; their old homes are taken to fill with households without children of their own.',
    },
  ),
  entry(
    'housing.plansMoveShare',
    'Plans of children who move in, against children of their age here',
    "share of the area's rate of plans",
    {
      range: [0.5, 0.8, 1],
      within: [0, 2],
      quality: 'assumed',
      source:
        'SEND Regulations 2014, regulation 15: a plan passes to the authority to which the child moves',
      reason: 'Families of children with a plan and a settled place are slower to move.',
    },
  ),
] as const satisfies readonly Parameter[];

export type PopulationId = (typeof POPULATION_PARAMETERS)[number]['id'];
export type PopulationValues = ParameterValues<PopulationId>;

/** Share of the children of a new dwelling who are in a phase; the five are scaled to add up to 1. */
function share<const Phase extends string>(
  phase: Phase,
  ages: string,
  central: number,
  reason: string,
) {
  return entry(
    `housing.share${phase}`,
    `Children of new dwellings aged ${ages}`,
    'share of residents aged 0 to 25 in new dwellings',
    {
      range: [central, central, central],
      within: [0, 1],
      quality: 'assumed',
      source: PUPIL_YIELD,
      reason,
    },
  );
}
