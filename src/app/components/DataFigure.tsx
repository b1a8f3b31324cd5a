/** A figure whose table and drawing can be taken away, each with its provenance or its title. */
import type { VNode } from 'preact';
import { Figure, type FigureProps } from '../../charts/Figure.tsx';
import type { Provenance } from '../../results/views/view.ts';
import { downloadCsv, downloadPicture } from './download.ts';
import { twinCsv } from './twinCsv.ts';

export interface DataFigureProps extends FigureProps {
  readonly provenance: Provenance;
  /** False where the figure is several drawings, which make no one picture. */
  readonly onePicture?: boolean;
}

export function DataFigure({ provenance, onePicture = true, ...figure }: DataFigureProps): VNode {
  const fileName = `${figure.id}-${provenance.datasetId}-${provenance.scenarioId}`;
  return (
    <Figure
      {...figure}
      onDownloadData={(twin) => downloadCsv(`${fileName}.csv`, twinCsv(twin, provenance))}
      onDownloadPicture={
        onePicture ? (drawing) => downloadPicture(`${fileName}.svg`, drawing) : undefined
      }
    />
  );
}
