import { folderTexts } from './folderTexts.ts';

/** Texts of the embedded dataset by name. */
export function kentTexts(): ReadonlyMap<string, string> {
  return folderTexts('public/data/kent');
}
