/** Step 1: the provisions on a map and in a list with the same order; each ticks the other. */
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { children } from '../../charts/rounding.ts';
import type { Manifest, Shapes } from '../../domain/dataset.ts';
import { SearchField, SelectField } from '../components/fields.tsx';
import { ShowMore } from '../components/ShowMore.tsx';
import type { School } from './plan.ts';
import { SchoolMap } from './SchoolMap.tsx';
import { offeredSchools, REVIEWED_TYPES, typeOptions } from './schoolList.ts';

export interface ChooseSchoolsProps {
  readonly schools: ReadonlyMap<string, School>;
  readonly manifest: Manifest;
  readonly shapes: Shapes;
  /** District that the state sentence names. */
  readonly districtCode: string | null;
  readonly year: number;
  readonly chosen: readonly string[];
  readonly onTick: (school: School) => void;
  /** Opens a school's tab in the next step; ticks it where it is not. */
  readonly onOpen: (school: School) => void;
}

const ROWS_AT_FIRST = 30;

function SchoolRow(props: {
  readonly school: School;
  readonly chosen: boolean;
  readonly onTick: () => void;
  readonly onOpen: () => void;
}): VNode {
  const { school, chosen, onTick, onOpen } = props;
  const id = `tick-${school.id}`;
  const serves = school.designation === '' ? school.needs : school.designation;
  return (
    <tr class={chosen ? 'lip-table__row lip-table__row--ticked' : 'lip-table__row'}>
      <th scope="row" class="lip-table__cell">
        <span class="lip-tick">
          <input
            id={id}
            class="lip-tick__box"
            type="checkbox"
            checked={chosen}
            onChange={onTick}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              onOpen();
            }}
          />
          <label class="lip-tick__label" for={id}>
            {school.name}
          </label>
        </span>
      </th>
      <td class="lip-table__cell">{serves}</td>
      <td class="lip-table__cell lip-table__cell--numeric">{children(school.onRoll)}</td>
      <td class="lip-table__cell lip-table__cell--numeric">
        {school.refused === null ? '' : children(school.refused)}
      </td>
    </tr>
  );
}

export function ChooseSchools(props: ChooseSchoolsProps): VNode {
  const { schools, manifest, chosen, districtCode } = props;
  const [type, setType] = useState(REVIEWED_TYPES);
  const [text, setText] = useState('');
  const [most, setMost] = useState(ROWS_AT_FIRST);
  const offered = useMemo(
    () => offeredSchools(schools.values(), { type, districtCode, text }),
    [schools, type, districtCode, text],
  );
  const shown = offered.slice(0, most);
  const head = 'lip-table__header';
  return (
    <>
      <p class="lip-section__intro">On the map or in the list: each marks the other.</p>
      <div class="lip-screen-only lip-stack lip-stack--tight">
        <SchoolMap
          schools={offered}
          shapes={props.shapes}
          districts={manifest.districts}
          chosen={chosen}
          onTick={props.onTick}
        />
        <div class="lip-review__filters">
          <SearchField
            id="review-search"
            label="Name or need"
            value={text}
            onInput={(typed) => {
              setText(typed);
              setMost(ROWS_AT_FIRST);
            }}
          />
          <SelectField
            id="review-type"
            label="Type"
            value={type}
            options={typeOptions(manifest)}
            onChange={(chosenType) => {
              setType(chosenType);
              setMost(ROWS_AT_FIRST);
            }}
          />
        </div>
        <p role="status" class="lip-note">
          {offered.length === 0
            ? 'None found. Clear the search to see more.'
            : `${children(offered.length)} found; ${chosen.length} ticked. Space ticks a school, Enter opens its form.`}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys */}
      <section class="lip-scroll lip-review__list" aria-label="Schools to choose from" tabIndex={0}>
        <table class="lip-table">
          <caption class="lip-visually-hidden">
            Schools with children on roll and refused, January {props.year}, with no change
          </caption>
          <thead class="lip-table__head">
            <tr>
              <th scope="col" class={head}>
                School
              </th>
              <th scope="col" class={head}>
                Serves now
              </th>
              <th scope="col" class={`${head} ${head}--numeric`}>
                On roll
              </th>
              <th scope="col" class={`${head} ${head}--numeric`}>
                Refused
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((school) => (
              <SchoolRow
                key={school.id}
                school={school}
                chosen={chosen.includes(school.id)}
                onTick={() => props.onTick(school)}
                onOpen={() => props.onOpen(school)}
              />
            ))}
          </tbody>
        </table>
        <ShowMore shown={shown.length} all={offered.length} onMore={setMost} />
      </section>
      <p class="lip-note">
        On roll and refused: averages expected in January {props.year} with no change. Refused
        counts children who ranked the school above the place they got and met what it asks for.
      </p>
    </>
  );
}
