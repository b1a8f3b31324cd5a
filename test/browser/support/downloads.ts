/** Files that a page hands over, and pictures among them. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The file that the page hands over after an act, as bytes. */
export async function downloadedBy(page: Page, act: () => Promise<void>, timeout = 120_000) {
  const handed = page.waitForEvent('download', { timeout });
  await act();
  const download = await handed;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

export interface PngFacts {
  readonly signature: string;
  readonly width: number;
  readonly height: number;
  /** Colours of its dots: its corner, and how many there are. */
  readonly corner: readonly number[];
  readonly colours: number;
}

/** What is in a PNG file, its dots read by the browser. */
export async function pngFacts(page: Page, bytes: Buffer): Promise<PngFacts> {
  const dots = await page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return {
        corner: [...data.slice(0, 4)],
        colours: new Set(new Uint32Array(data.buffer)).size,
      };
    },
    `data:image/png;base64,${bytes.toString('base64')}`,
  );
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return { signature: bytes.subarray(0, 8).toString('hex'), width, height, ...dots };
}
