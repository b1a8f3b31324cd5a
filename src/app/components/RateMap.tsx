/** A map of a rate by district, fitted to its column, that can be read and chosen from. */
import type { VNode } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { MapReader, type MapReaderProps } from '../../charts/MapReader.tsx';
import { Measured } from '../../charts/Measured.tsx';
import { RoomContext } from '../../charts/Room.ts';
import { rate } from '../../charts/rounding.ts';
import type { Shapes } from '../../domain/dataset.ts';
import { fitShapes } from './fittedShapes.ts';

export interface RateMapProps
  extends Pick<MapReaderProps, 'id' | 'label' | 'breaks' | 'read' | 'pointed' | 'selected'> {
  readonly shapes: Shapes;
  readonly values: readonly { code: string; name: string; value: number }[];
  readonly onPoint: (districtCode: string | null) => void;
  /** Null = no district any more. */
  readonly onSelect: (districtCode: string | null) => void;
}

const FIRST_WIDTH = 392;
/** Wider than this a map says no more; narrower its names have no room. */
const [LEAST_WIDTH, MOST_WIDTH] = [240, 560];

function FittedMap(props: RateMapProps & { readonly column: number }): VNode {
  const { shapes, values, column, ...reader } = props;
  const { zoom, heightPx } = useContext(RoomContext);
  const most = useMemo(() => {
    if (heightPx === null) return MOST_WIDTH;
    // Margins stay as they are, so that height follows width along a line, not in proportion.
    const [low, high] = [LEAST_WIDTH, MOST_WIDTH].map((width) => fitShapes(shapes, width).height);
    const part = (heightPx / zoom - low) / (high - low);
    return Math.min(MOST_WIDTH, LEAST_WIDTH + part * (MOST_WIDTH - LEAST_WIDTH));
  }, [shapes, zoom, heightPx]);
  const width = Math.floor(Math.max(LEAST_WIDTH, Math.min(column, most)));
  const fitted = useMemo(() => fitShapes(shapes, width), [shapes, width]);
  const areas = useMemo(
    () =>
      values.map((one) => ({
        ...one,
        path: fitted.path(one.code),
        label: fitted.label(one.code),
      })),
    [fitted, values],
  );
  return (
    <MapReader
      {...reader}
      width={fitted.width}
      height={fitted.height}
      areas={areas}
      outline={fitted.outline}
      context={fitted.neighbours}
      format={rate}
      unit="per 1,000"
      onClear={() => props.onSelect(null)}
      prompt="Point at a district, or move to it with the arrow keys, to read its figures."
    />
  );
}

export function RateMap(props: RateMapProps): VNode {
  return (
    <Measured initial={FIRST_WIDTH}>
      {(column) => <FittedMap {...props} column={column} />}
    </Measured>
  );
}
