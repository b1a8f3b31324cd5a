import { apportion } from './apportion.ts';
import type { Zone } from './geography.ts';
import { centroid } from './geography.ts';
import { slug } from './independentSchools.ts';
import { AREA, JUDGEMENTS } from './judgements.ts';
import { residentsAcrossTheBorder } from './outOfArea.ts';
import type { Provision } from './provision.ts';
import type { RegisterChanges, RegisterEntry } from './registers.ts';
import { needsOfRegister } from './vocabulary.ts';

const REGISTER = 'GIAS, July 2025';

/** Specialist post-16 institutions, scaled so that observed placements fill them to the assumed share. */
export function specialistPost16(
  placements: number,
  inArea: readonly RegisterEntry[],
  across: readonly RegisterEntry[],
  zones: readonly Zone[],
  changes: RegisterChanges,
): Provision[] {
  const typical = median(inArea.flatMap(({ capacity }) => (capacity === null ? [] : [capacity])));
  const capacities = inArea.map(({ capacity }) => capacity ?? typical);
  const needed = Math.round(placements / JUDGEMENTS.post16Occupancy);
  const seatsInArea = Math.min(
    needed,
    Math.round(capacities.reduce((sum, value) => sum + value, 0) * JUDGEMENTS.post16InAreaShare),
  );
  const seats = [
    ...apportion(seatsInArea, capacities, capacities),
    ...residentsAcrossTheBorder(
      needed - seatsInArea,
      across,
      zones,
      ({ aged16To24 }) => aged16To24,
      JUDGEMENTS.outOfAreaReachKm.post16,
    ),
  ];
  return [...inArea, ...across].map((college, i) => {
    const places = college.capacity ?? typical;
    const closed = changes.closed.has(college.urn);
    return {
      id: college.urn,
      name: college.name,
      establishment: 'specialist_post_16_institutions',
      district: i < inArea.length ? college.district : 'OUT',
      latitude: college.latitude,
      longitude: college.longitude,
      ageLow: college.ageLow,
      ageHigh: college.ageHigh,
      needs: needsOfRegister(college.needTypes),
      closedFrom: closed ? AREA.baseJanuary + 1 : undefined,
      onRollOther: places - seats[i],
      quality: 'published' as const,
      source: `${REGISTER}${closed ? '; not in the open list of January 2026' : ''}; learners of other areas assumed`,
      places: [
        {
          january: AREA.baseJanuary,
          places,
          forArea: seats[i],
          status: 'open' as const,
          quality: 'assumed' as const,
          source: `${
            college.capacity === null
              ? 'no capacity recorded: median of the others'
              : `capacity (${REGISTER})`
          }; the area's share scaled to the SEN2 total of ${placements}`,
        },
      ],
    };
  });
}

/** One general FE provision a district at the centre of its young people, without a limit. */
export function generalFurtherEducation(
  zones: readonly Zone[],
  districts: readonly { code: string; name: string }[],
): Provision[] {
  return districts.map(({ code, name }) => ({
    id: `fe-${slug(name)}`,
    name: `General further education in ${name}`,
    establishment: 'general_fe_tertiary_colleges',
    district: code,
    ...centroid(
      zones.filter(({ district }) => district === code),
      ({ aged16To24 }) => aged16To24,
    ),
    ageLow: 14,
    ageHigh: 26,
    needs: [],
    quality: 'assumed',
    source: 'stand-in for college sites, at the centre of residents aged 16 to 24 (Census 2021)',
    places: [],
  }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
