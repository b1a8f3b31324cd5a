/** A matrix that fits its column and is read cell by cell. What pages put inside a `Figure`. */
import type { VNode } from 'preact';
import { type Arrow, ItemReader } from '../ItemReader.tsx';
import { MapKey } from '../MapKey.tsx';
import { Measured } from '../Measured.tsx';
import { layOutMatrix } from './layout.ts';
import { Matrix, type MatrixProps } from './Matrix.tsx';
import { cellReading, MATRIX_BREAKS, type MatrixData } from './matrix.ts';

export interface MatrixReaderProps extends Omit<MatrixProps, 'width' | 'read'> {
  readonly initialWidth?: number;
  /** What the outlined cells are, where rows and columns have members in common. */
  readonly outlined?: string;
}

/** The cell that an arrow leads to; at an edge it stays. */
export function stepCell(rows: number, columns: number, from: number, arrow: Arrow): number {
  const row = Math.floor(from / columns);
  const column = from % columns;
  if (arrow === 'ArrowLeft') return column > 0 ? from - 1 : from;
  if (arrow === 'ArrowRight') return column < columns - 1 ? from + 1 : from;
  if (arrow === 'ArrowUp') return row > 0 ? from - columns : from;
  return row < rows - 1 ? from + columns : from;
}

function readingsOf(data: MatrixData): string[] {
  return data.rows.flatMap((_, row) =>
    data.columns.map((_column, column) => cellReading(data, row, column)),
  );
}

export function MatrixReader({ initialWidth = 1200, ...chart }: MatrixReaderProps): VNode {
  const { data } = chart;
  const columns = data.columns.length;
  const readings = readingsOf(data);
  return (
    <Measured initial={initialWidth}>
      {(width) => {
        const at = layOutMatrix(data, width);
        return (
          <div class="lip-reader">
            <ItemReader
              id={chart.id}
              name={`Read cell by cell: ${chart.label}`}
              readings={readings}
              prompt={`${chart.outlined ?? ''} Point at a cell, or use the arrow keys, to read it.`.trim()}
              step={(from, arrow) => stepCell(data.rows.length, columns, from, arrow)}
              locate={(across, down) => {
                const column = Math.floor((across * at.width - at.left) / at.columnWidth);
                const row = Math.floor((down * at.height - at.top) / at.rowHeight);
                const inside =
                  column >= 0 && column < columns && row >= 0 && row < data.rows.length;
                return inside ? row * columns + column : null;
              }}
            >
              {(read) => <Matrix {...chart} width={width} read={read} />}
            </ItemReader>
            <MapKey
              breaks={MATRIX_BREAKS}
              format={(share) => `${Math.round(share * 100)}`}
              unit="% of the row"
              width={Math.min(270, width - 110)}
            />
          </div>
        );
      }}
    </Measured>
  );
}
