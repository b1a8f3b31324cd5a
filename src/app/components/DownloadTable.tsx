/** The link under a table that saves it as a file. */
import type { ComponentChildren, VNode } from 'preact';
import { downloadCsv } from './download.ts';

export interface DownloadTableProps {
  readonly fileName: string;
  /** Made when it is asked for. */
  readonly csv: () => string;
  readonly children: ComponentChildren;
}

export function DownloadTable({ fileName, csv, children }: DownloadTableProps): VNode {
  return (
    <p class="lip-figure__actions">
      <button type="button" class="lip-link" onClick={() => downloadCsv(fileName, csv())}>
        {children}
      </button>
    </p>
  );
}
