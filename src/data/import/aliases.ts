import type { CodeList } from '../../domain/columns.ts';
import type { Manifest } from '../../domain/dataset.ts';
import { type Aliases, plainWord } from './cells.ts';

/** Codes of the lists that a manifest declares, by what else people write for them. */
export function aliasesOf(manifest: Manifest): Partial<Record<CodeList, Aliases>> {
  const { needs, establishments, districts } = manifest;
  const places = aliases(districts.map(({ code, name }) => [code, name]));
  return {
    need: aliases(needs.map(({ code, label }) => [code, label])),
    establishment: aliases(establishments.map(({ code, label }) => [code, label])),
    district: places,
    districtOrOut: places,
  };
}

/** A word that may mean two codes means none. */
function aliases(named: readonly (readonly [code: string, label: string])[]): Aliases {
  const codes = new Map<string, string>();
  const several = new Set<string>();
  for (const [code, label] of named) {
    for (const word of [plainWord(code), plainWord(label)]) {
      if (codes.has(word) && codes.get(word) !== code) several.add(word);
      codes.set(word, code);
    }
  }
  for (const word of several) codes.delete(word);
  return codes;
}
