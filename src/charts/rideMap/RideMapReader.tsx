/**
 * A map of journeys that is read one place at a time: arrows go to the nearest place in that direction,
 * Home and End to the most and the fewest passengers.
 */
import type { VNode } from 'preact';
import { type Arrow, ItemReader } from '../ItemReader.tsx';
import { nearestArea } from '../map/nearestArea.ts';
import { RideMap, type RideMapProps } from './RideMap.tsx';
import { type Ride, rideLines } from './rides.ts';

export interface RideMapReaderProps extends Omit<RideMapProps, 'read'> {
  readonly readingOf: (ride: Ride) => string;
  readonly prompt: string;
  /** Told which ride is being read, whenever it is drawn. */
  readonly onRead: (ride: Ride | null) => void;
}

/** A mark is meant by a pointer this near to it. */
const REACH_PX = 26;

export function RideMapReader(props: RideMapReaderProps): VNode {
  const { readingOf, prompt, onRead, ...map } = props;
  const { rides, width, height } = map;
  const places = rideLines(map).map(({ mark }, at) => ({ code: rides[at].code, point: mark }));
  const indexOf = (code: string) => places.findIndex((place) => place.code === code);
  const step = (from: number, arrow: Arrow) =>
    indexOf(nearestArea(places, places[from].code, arrow));
  const locate = (across: number, down: number) => {
    const far = places.map(({ point }) =>
      Math.hypot(point.x - across * width, point.y - down * height),
    );
    const least = Math.min(...far);
    return least <= REACH_PX ? far.indexOf(least) : null;
  };
  return (
    <ItemReader
      id={map.id}
      name={`Read place by place: ${map.label}`}
      readings={rides.map(readingOf)}
      prompt={prompt}
      step={step}
      locate={locate}
    >
      {(read) => {
        onRead(read === null ? null : rides[read]);
        return <RideMap {...map} read={read} />;
      }}
    </ItemReader>
  );
}
