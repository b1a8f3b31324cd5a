/** Hands files to the person: what the page made, never anything fetched. */
import type { ExportedFile } from '../worker/protocol.ts';

/** Offers content as a file. */
function downloadBlob(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken its copy once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

function downloadText(fileName: string, text: string, mediaType: string): void {
  downloadBlob(fileName, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}

/** Offers a file that the worker made. */
export function downloadFile({ name, bytes }: ExportedFile): void {
  downloadBlob(name, new Blob([bytes]));
}

export function downloadCsv(fileName: string, csv: string): void {
  downloadText(fileName, csv, 'text/csv');
}

export function downloadJson(fileName: string, json: string): void {
  downloadText(fileName, json, 'application/json');
}

/** Offers a drawing of a chart as an SVG picture. */
export function downloadPicture(fileName: string, drawing: SVGSVGElement): void {
  downloadText(fileName, new XMLSerializer().serializeToString(drawing), 'image/svg+xml');
}
