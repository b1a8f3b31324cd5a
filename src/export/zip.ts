import { type Zippable, zipSync } from 'fflate';

/** A file inside an archive. */
export interface ZipEntry {
  /** Plain ASCII; folders in it end in slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True where readers must find the bytes as they are, not deflated. */
  readonly stored?: boolean;
}

/**
 * Files in one archive, in their order. The same files and time make the same bytes on every machine.
 *
 * @param at when they were made, from 1980 on; the format keeps it to two seconds, without a time zone.
 */
export function zipOf(entries: readonly ZipEntry[], at: Date): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const { name, bytes, stored } of entries) {
    files[name] = [bytes, { mtime: at, level: stored ? 0 : 6 }];
  }
  return zipSync(files);
}
