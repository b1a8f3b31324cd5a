/** Hands files to the person: what the page made, never anything fetched. */

/** Offers text as a file. */
function downloadText(fileName: string, text: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken its copy once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 0);
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
