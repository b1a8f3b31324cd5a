/** Hands files to the person: what the page made, never anything fetched. */
import type { ExportedFile } from '../worker/protocol.ts';
import { pngOf, svgText } from './pictureFiles.ts';

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

/** How a picture is saved: in dots, for documents and slides, or as drawn, to be enlarged and edited. */
export type PictureFormat = 'png' | 'svg';

/**
 * Offers a picture as a file.
 *
 * @throws Error where the browser cannot make it.
 */
export async function downloadPicture(
  name: string,
  picture: SVGSVGElement,
  format: PictureFormat,
): Promise<void> {
  if (format === 'svg') downloadText(`${name}.svg`, svgText(picture), 'image/svg+xml');
  else downloadBlob(`${name}.png`, await pngOf(picture));
}
