/** Journeys of one home district or one school on the map, and every pair in the table. */
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Measured } from '../../charts/Measured.tsx';
import { RideMapReader } from '../../charts/rideMap/RideMapReader.tsx';
import type { Ride } from '../../charts/rideMap/rides.ts';
import { children } from '../../charts/rounding.ts';
import type { Manifest, Shapes } from '../../domain/dataset.ts';
import { FEWEST_IN_A_FLOW } from '../../results/views/transportTypes.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { SelectField } from '../components/fields.tsx';
import { fitShapes } from '../components/fittedShapes.ts';
import { districtFlowsTitle, flowReading, schoolFlowsTitle } from '../content/transport.ts';
import { FlowList } from './FlowList.tsx';
import { flowList, flowsTwin } from './flowTables.ts';
import type { TransportPartProps } from './parts.ts';
import { busiestSchool, flowsShown, rideMapOf, type Shown, schoolsDrawn } from './shownRides.ts';

export interface FlowsProps extends TransportPartProps {
  readonly manifest: Manifest;
  readonly shapes: Shapes;
  readonly sheetAddress: (school: string) => string;
  /** Told which school R stands for: the one that is read, else the one that the map shows. */
  readonly onSchool: (school: string | null) => void;
}

const ID = 'ride-map';
const THE_DISTRICT = '';
/** Wider than this a map says no more. */
const MOST_WIDTH = 860;
const FIRST_WIDTH = 760;

interface FittedProps extends FlowsProps {
  readonly column: number;
  readonly shown: Shown;
  readonly title: string;
  readonly nameOf: { readonly district: (code: string) => string; school: (id: string) => string };
}

function FittedMap(props: FittedProps): VNode {
  const { transport, manifest, shapes, column, shown, title, nameOf } = props;
  const fitted = useMemo(() => fitShapes(shapes, column), [shapes, column]);
  const map = useMemo(
    () => rideMapOf(transport, shown, manifest.districts, shapes, fitted),
    [transport, shown, manifest, shapes, fitted],
  );
  const flows = useMemo(() => flowsShown(transport, shown), [transport, shown]);
  if (map === null) {
    return <p>The dataset does not say where its map lies, so schools cannot be placed on it.</p>;
  }
  const readingOf = ({ code }: Ride) => {
    const flow = flows.find((one) => one.district === code || one.school === code);
    return flow
      ? flowReading(nameOf.district(flow.district), nameOf.school(flow.school), flow)
      : '';
  };
  return (
    <RideMapReader
      id={`${ID}-drawn`}
      label={`${title}. Read at January ${transport.query.year}`}
      {...map}
      format={children}
      readingOf={readingOf}
      prompt="Point at a dot, or move to it with the arrow keys, to read its figures. R opens the route sheet of the school."
      onRead={(ride) => {
        const read = ride && shown.from === 'district' ? ride.code : null;
        props.onSchool(read ?? (shown.from === 'school' ? shown.id : null));
      }}
    />
  );
}

function optionsOf({ transport, choices }: TransportPartProps) {
  const schools = schoolsDrawn(transport).map(({ id, name }) => ({
    value: id,
    label: `to ${name}`,
  }));
  const { district } = choices;
  return district ? [{ value: THE_DISTRICT, label: `from ${district.name}` }, ...schools] : schools;
}

export function Flows(props: FlowsProps): VNode {
  const { transport, choices, manifest, sheetAddress } = props;
  const { query, areaName, provenance } = transport;
  const district = choices.district?.code ?? null;
  const busiest = busiestSchool(transport);
  const [picked, setPicked] = useState<string>(THE_DISTRICT);
  const options = optionsOf(props);
  // A school that is no longer drawn, in another January or plan, gives way to what is shown at first.
  const chosen = options.some(({ value }) => value === picked)
    ? picked
    : district === null
      ? busiest
      : THE_DISTRICT;
  const shown = useMemo((): Shown | null => {
    if (chosen === THE_DISTRICT && district !== null) return { from: 'district', code: district };
    return chosen === null ? null : { from: 'school', id: chosen };
  }, [chosen, district]);
  const names = useMemo(
    () => ({
      districts: new Map(manifest.districts.map(({ code, name }) => [code, name])),
      schools: new Map(transport.schools.map(({ id, name }) => [id, name])),
    }),
    [manifest, transport],
  );
  const nameOf = {
    district: (code: string) => names.districts.get(code) ?? code,
    school: (id: string) => names.schools.get(id) ?? id,
  };
  const caption = `Passengers from home districts to schools, ${areaName}, January ${query.year}, average of ${provenance.draws} simulated futures`;
  if (shown === null) {
    return (
      <section class="lip-section" id={ID}>
        <h2 class="lip-section__title">Journeys on the map, January {query.year}</h2>
        <p>No district sends {FEWEST_IN_A_FLOW} children or more to one school.</p>
      </section>
    );
  }
  const title =
    shown.from === 'district'
      ? districtFlowsTitle(
          nameOf.district(shown.code),
          transport.flows.filter((flow) => flow.district === shown.code),
          nameOf.school,
          query.year,
        )
      : schoolFlowsTitle(
          nameOf.school(shown.id),
          flowsShown(transport, shown),
          nameOf.district,
          query.year,
        );
  return (
    <DataFigure
      id={ID}
      title={title}
      caption={`${caption}. Straight lines from the middle of each district, as wide at home as their children are many: they are no roads, and pairs of fewer than ${FEWEST_IN_A_FLOW} children have none`}
      twin={flowsTwin(transport, shown, manifest.districts, caption)}
      provenance={provenance}
      notes={`${district === null ? 'Choose a district in the line at the top to see where its children travel. ' : ''}A hollow dot at the edge stands for a school beyond the map. The table has every pair of the area and the rest of each district, so that it adds up.`}
      actions={
        shown.from === 'school' ? (
          <a href={sheetAddress(shown.id)}>Route sheet of {nameOf.school(shown.id)}</a>
        ) : undefined
      }
    >
      <div class="lip-stack lip-stack--tight">
        <div class="lip-screen-only">
          <SelectField
            id="ride-map-choice"
            label="Show journeys"
            value={chosen ?? THE_DISTRICT}
            options={options}
            onChange={setPicked}
          />
        </div>
        <div class="lip-rides">
          <Measured initial={FIRST_WIDTH} most={MOST_WIDTH}>
            {(column) => (
              <FittedMap {...props} column={column} shown={shown} title={title} nameOf={nameOf} />
            )}
          </Measured>
          <FlowList
            key={JSON.stringify(shown)}
            caption={`${title}: what is drawn`}
            head={shown.from === 'district' ? 'School' : 'Home district'}
            {...flowList(transport, shown, nameOf)}
            sheetAddress={sheetAddress}
          />
        </div>
      </div>
    </DataFigure>
  );
}
