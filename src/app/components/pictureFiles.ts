/** A picture as the bytes of a file: as it is drawn (SVG), or in dots for documents and slides (PNG). */
import { legalText } from '../../export/xml.ts';

/** Dots of the file for one pixel of the screen, so that it stays sharp on paper. */
const DOTS_PER_PIXEL = 2;

export function svgText(picture: SVGSVGElement): string {
  // Names may hold characters that no file of XML can: browsers write them, and then read nothing.
  return legalText(new XMLSerializer().serializeToString(picture));
}

/** @throws Error where the browser cannot draw a picture of this size. */
export async function pngOf(picture: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  // An address that holds the picture itself: the page's security policy lets nothing be fetched.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * DOTS_PER_PIXEL;
  canvas.height = image.naturalHeight * DOTS_PER_PIXEL;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const made = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/png'));
  if (!made) throw new Error(`No picture of ${canvas.width} by ${canvas.height} dots was made.`);
  return made;
}
