/** One vehicle of a route sheet: when it calls where, and when it arrives. */
import type { VNode } from 'preact';
import { children } from '../../charts/rounding.ts';
import type { RouteSheetVehicle } from '../../results/views/routeSheetTypes.ts';
import { clock, modeWords } from '../content/transport.ts';

/** "Minibus 3" */
export function vehicleName({ mode, number }: RouteSheetVehicle): string {
  return `${modeWords(mode)} ${number}`;
}

export interface RouteVehicleProps {
  readonly vehicle: RouteSheetVehicle;
  readonly arrivalMinute: number;
}

const CELL = 'lip-table__cell';
const HEADER = 'lip-table__header';

export function RouteVehicle({ vehicle, arrivalMinute }: RouteVehicleProps): VNode {
  const { stops, pupils, longestMinutes, kmADay, overLimit } = vehicle;
  const facts = `${children(pupils)} ${pupils === 1 ? 'pupil' : 'pupils'}, longest ride ${children(longestMinutes)} minutes, ${children(kmADay)} km a day`;
  return (
    <>
      <h3 class="lip-routes__name">{vehicleName(vehicle)}</h3>
      <p class="lip-note">
        {facts}
        {overLimit ? '. Over the guide, though it goes the direct way with one stop' : ''}
      </p>
      <table class="lip-table lip-table--dense">
        <caption class="lip-visually-hidden">{vehicleName(vehicle)}, stops in order</caption>
        <thead class="lip-table__head">
          <tr>
            <th scope="col" class={HEADER}>
              Time
            </th>
            <th scope="col" class={HEADER}>
              Where
            </th>
            <th scope="col" class={`${HEADER} ${HEADER}--numeric`}>
              Pupils
            </th>
            <th scope="col" class={`${HEADER} ${HEADER}--numeric`}>
              Minutes aboard
            </th>
          </tr>
        </thead>
        <tbody>
          {stops.map((stop) => (
            <tr key={`${stop.pickUpMinute} ${stop.zone}`} class="lip-table__row">
              <th scope="row" class={CELL}>
                {clock(stop.pickUpMinute)}
              </th>
              <td class={CELL}>
                {stop.zone} <span class="lip-quiet">{stop.district}</span>
              </td>
              <td class={`${CELL} ${CELL}--numeric`}>{children(stop.pupils)}</td>
              <td class={`${CELL} ${CELL}--numeric`}>{children(stop.minutesAboard)}</td>
            </tr>
          ))}
          <tr class="lip-table__row lip-table__row--total">
            <th scope="row" class={CELL}>
              {clock(arrivalMinute)}
            </th>
            <td class={CELL}>School</td>
            <td class={`${CELL} ${CELL}--numeric`}>{children(pupils)}</td>
            <td class={CELL} />
          </tr>
        </tbody>
      </table>
    </>
  );
}
