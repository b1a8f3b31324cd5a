/** A person's own published data as the device keeps them, and gives them back. */
import { z } from 'zod';

z.config({ jitless: true });

/** Raised whenever the shape of what is kept changes. */
export const FORMAT = 1;

const keptSchema = z.object({
  format: z.literal(FORMAT),
  /** Of the data. */
  name: z.string().min(1),
  hash: z.string(),
  /** When they were taken in, in ISO 8601. */
  taken: z.iso.datetime(),
  /** Name of the data that came with the page. */
  home: z.string(),
  /** Texts of the files, by name. */
  texts: z.map(z.string(), z.string()),
});

/** Data of a person's own: figures that may be shown to anyone. */
export type KeptData = Readonly<Omit<z.infer<typeof keptSchema>, 'texts'>> & {
  readonly texts: ReadonlyMap<string, string>;
};

/** Whether a newer version of the page has kept this: nothing is written over it. */
export function isNewerData(raw: unknown): boolean {
  const format = (raw as { format?: unknown } | null | undefined)?.format;
  return typeof format === 'number' && format > FORMAT;
}

/**
 * Reads what the device gave back; null where this version cannot read it. What the files say is
 * checked when they are opened.
 */
export function readKept(raw: unknown): KeptData | null {
  return keptSchema.safeParse(raw).data ?? null;
}
