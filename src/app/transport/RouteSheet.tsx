/** The shared routes of one school in one simulated future, one vehicle after the other, for printing. */
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { children } from '../../charts/rounding.ts';
import type {
  RouteSheet,
  RouteSheetVehicle,
  RouteSheetView,
} from '../../results/views/routeSheetTypes.ts';
import { downloadCsv } from '../components/download.ts';
import { HEADLINE_ID, PageHead } from '../components/PageHead.tsx';
import { Section } from '../components/Section.tsx';
import { twinCsv } from '../components/twinCsv.ts';
import { useEscape } from '../components/useEscape.ts';
import { clock, routeSheetHeadline } from '../content/transport.ts';
import type { Choices } from '../state/choices.ts';
import { RouteTotals } from './RouteTotals.tsx';
import { RouteVehicle, vehicleName } from './RouteVehicle.tsx';

export interface RouteSheetPageProps {
  /** Absent until it has been worked out; it may be of another school, January or plan until then. */
  readonly view: RouteSheetView | undefined;
  readonly choices: Choices;
  readonly backAddress: string;
  /** Address of the school's card. */
  readonly cardAddress: string;
  readonly onBack: () => void;
}

function stopRows(vehicles: readonly RouteSheetVehicle[]) {
  return vehicles.flatMap((vehicle) =>
    vehicle.stops.map((stop) => [
      vehicleName(vehicle),
      clock(stop.pickUpMinute),
      stop.zone,
      stop.district,
      stop.pupils,
      stop.minutesAboard,
    ]),
  );
}

function twinOf(sheet: RouteSheet, year: number) {
  return {
    caption: `Route sheet of ${sheet.name}, January ${year}`,
    columns: ['Vehicle', 'Pick-up', 'Small area', 'District', 'Pupils', 'Minutes aboard'].map(
      (label) => ({ label }),
    ),
    rows: stopRows(sheet.vehicles),
    note: sheet.note,
  };
}

function Sheet({ view, sheet }: { view: RouteSheetView; sheet: RouteSheet }): VNode {
  const { year, provision } = view.query;
  return (
    <div class="lip-stack">
      <RouteTotals sheet={sheet} />
      <Section
        id="sheet-vehicles"
        title="Vehicle by vehicle"
        intro={`Every vehicle reaches ${sheet.name} by ${clock(sheet.arrivalMinute)}.`}
      >
        {sheet.vehicles.length === 0 ? (
          <p>Nobody shares a vehicle to this school in January {year}.</p>
        ) : (
          <ol class="lip-routes">
            {sheet.vehicles.map((vehicle) => (
              <li key={vehicle.number} class="lip-routes__vehicle">
                <RouteVehicle vehicle={vehicle} arrivalMinute={sheet.arrivalMinute} />
              </li>
            ))}
          </ol>
        )}
        <p class="lip-figure__actions">
          <button
            type="button"
            class="lip-link"
            onClick={() =>
              downloadCsv(
                `route-sheet-${provision}-${year}.csv`,
                twinCsv(twinOf(sheet, year), view.provenance),
              )
            }
          >
            Download route sheet
          </button>
          <button type="button" class="lip-link" onClick={() => window.print()}>
            Print route sheet
          </button>
        </p>
      </Section>
    </div>
  );
}

export function RouteSheetPage(props: RouteSheetPageProps): VNode {
  const { view, choices, backAddress, cardAddress, onBack } = props;
  useEscape(onBack);
  useEffect(() => {
    document.getElementById(HEADLINE_ID)?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const { school, year, scenarioId } = choices;
  const current =
    view?.query.provision === school &&
    view.query.year === year &&
    view.provenance.scenarioId === scenarioId
      ? view
      : undefined;
  const sheet = current?.sheet;
  const back = (
    <p class="lip-screen-only">
      <a href={backAddress}>Back to transport</a> <span class="lip-quiet">(Escape)</span>
    </p>
  );
  if (!current || !sheet) {
    return (
      <>
        {back}
        <PageHead headline={current ? 'This plan has no such school' : 'Route sheet'}>
          {current
            ? `The link names the school “${school}”. Go back and choose one from the list.`
            : 'Its routes are being made. It takes a few seconds once the first futures have been simulated.'}
        </PageHead>
      </>
    );
  }
  return (
    <>
      {back}
      <PageHead headline={routeSheetHeadline(sheet, year)}>
        One simulated future, with {children(sheet.onRoll)} of the area’s children on roll,{' '}
        {children(sheet.sharing)} of them in shared vehicles. {sheet.note}{' '}
        <a class="lip-screen-only" href={cardAddress}>
          What the school does for the plan
        </a>
      </PageHead>
      <Sheet view={current} sheet={sheet} />
    </>
  );
}
