/** A drawing of rows that fits its column and is read row by row, by arrows or by pointing. */
import type { VNode } from 'preact';
import { ItemReader } from './ItemReader.tsx';
import { Measured } from './Measured.tsx';

export interface RowsReaderProps {
  readonly id: string;
  readonly label: string;
  readonly initial: number;
  /** The drawing grows no wider than this. */
  readonly most?: number;
  /** What is said of each row. */
  readonly readings: readonly string[];
  readonly prompt: string;
  /** Row at a part of the drawing's height, 0 to 1; none outside the rows. */
  readonly rowAt: (width: number) => (down: number) => number;
  readonly children: (width: number, read: number | null) => VNode;
}

/** Reads rows of their own heights: which of them lies at a part of the drawing's height. */
export function rowUnder(at: {
  readonly height: number;
  readonly rows: readonly { readonly top: number; readonly bottom: number }[];
}): (down: number) => number {
  return (down) =>
    at.rows.findIndex(({ top, bottom }) => down * at.height >= top && down * at.height < bottom);
}

export function RowsReader(props: RowsReaderProps): VNode {
  const { id, label, initial, most, readings, prompt, children } = props;
  return (
    <Measured initial={initial} most={most}>
      {(width) => {
        const rowAt = props.rowAt(width);
        return (
          <ItemReader
            id={id}
            name={`Read row by row: ${label}`}
            readings={readings}
            prompt={prompt}
            step={(from, arrow) => {
              const by = arrow === 'ArrowUp' ? -1 : arrow === 'ArrowDown' ? 1 : 0;
              return Math.min(readings.length - 1, Math.max(0, from + by));
            }}
            locate={(_, down) => {
              const row = rowAt(down);
              return row >= 0 && row < readings.length ? row : null;
            }}
          >
            {(read) => children(width, read)}
          </ItemReader>
        );
      }}
    </Measured>
  );
}
