/** A figure whose table and picture can be taken away, each with its provenance. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Figure, type FigureProps } from '../../charts/Figure.tsx';
import type { Provenance } from '../../results/views/view.ts';
import { provenanceLine } from '../state/provenance.ts';
import { downloadCsv, downloadPicture, type PictureFormat } from './download.ts';
import { pictureOf } from './picture.ts';
import { twinCsv } from './twinCsv.ts';

export interface DataFigureProps extends FigureProps {
  readonly provenance: Provenance;
}

const NO_PICTURE =
  'This browser could not make the picture. Download it as SVG, or make the window narrower and try again.';

export function DataFigure({ provenance, ...figure }: DataFigureProps): VNode {
  const [failed, setFailed] = useState(false);
  const fileName = `${figure.id}-${provenance.datasetId}-${provenance.scenarioId}`;
  const savePicture = (frame: HTMLElement, format: PictureFormat) => {
    const picture = pictureOf(frame, provenanceLine(provenance));
    downloadPicture(fileName, picture, format).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <Figure
      {...figure}
      onDownloadData={(twin) => downloadCsv(`${fileName}.csv`, twinCsv(twin, provenance))}
      onDownloadPicture={savePicture}
      actions={
        <>
          {figure.actions}
          {failed ? <span role="alert">{NO_PICTURE}</span> : null}
        </>
      }
    />
  );
}
