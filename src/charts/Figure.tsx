/**
 * The frame of every chart: the finding as its title, what is measured as its caption, the drawing,
 * what can be done with it, and its table twin. One component owns these so that no chart lacks one.
 */
import type { ComponentChildren, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { TableTwin } from './TableTwin.tsx';
import type { Twin } from './twin.ts';
import { Unbroken } from './Unbroken.tsx';

export interface FigureProps {
  /** Unique on the page. */
  readonly id: string;
  /** The finding, checked against the data; else the measure, area and year. */
  readonly title: string;
  /** Level of the heading. Default 2. */
  readonly level?: 2 | 3;
  /** What is measured, where, when. */
  readonly caption: ComponentChildren;
  /** The drawing. */
  readonly children: ComponentChildren;
  readonly twin: Twin;
  /** Shows the table at first, for wide screens and paper. */
  readonly twinShown?: boolean;
  readonly onDownloadData?: (twin: Twin) => void;
  /** Given the figure as it stands, whose drawings carry their colours. */
  readonly onDownloadPicture?: (frame: HTMLElement, format: 'png' | 'svg') => void;
  /** More actions, for example links that explain a term. */
  readonly actions?: ComponentChildren;
  readonly notes?: ComponentChildren;
  readonly class?: string;
}

export function Figure(props: FigureProps): VNode {
  const [shown, setShown] = useState(props.twinShown ?? false);
  const frame = useRef<HTMLElement>(null);
  const Heading = `h${props.level ?? 2}` as 'h2' | 'h3';
  const tableId = `${props.id}-table`;
  const action = (words: string, act: () => void) => (
    <button type="button" class="lip-link" onClick={act}>
      {words}
    </button>
  );
  const savePicture = (format: 'png' | 'svg') => () => {
    if (frame.current) props.onDownloadPicture?.(frame.current, format);
  };
  const look = ['lip-figure', shown ? 'lip-figure--twin' : '', props.class ?? ''];
  return (
    <figure
      class={look.filter(Boolean).join(' ')}
      id={props.id}
      aria-labelledby={`${props.id}-title`}
      ref={frame}
    >
      <figcaption class="lip-figure__words">
        <Heading class="lip-figure__title" id={`${props.id}-title`}>
          <Unbroken words={props.title} />
        </Heading>
        <p class="lip-figure__caption">{props.caption}</p>
      </figcaption>
      <div class="lip-figure__body">
        <div class="lip-figure__drawing">{props.children}</div>
        <div class="lip-figure__actions">
          <button
            type="button"
            class="lip-link"
            data-action="table-twin"
            aria-expanded={shown}
            aria-controls={tableId}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide table' : 'Show as table'}
          </button>
          {props.onDownloadPicture ? (
            <>
              {action('Download picture (PNG)', savePicture('png'))}
              {action('Download picture (SVG)', savePicture('svg'))}
            </>
          ) : null}
          {props.onDownloadData
            ? action('Download data (CSV)', () => props.onDownloadData?.(props.twin))
            : null}
          {props.actions}
        </div>
        <div class="lip-figure__twin" id={tableId} hidden={!shown}>
          {shown ? <TableTwin twin={props.twin} /> : null}
        </div>
      </div>
      {props.notes ? <div class="lip-note">{props.notes}</div> : null}
    </figure>
  );
}
