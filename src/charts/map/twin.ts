/** The table twin of a map: every area with its value, in the order given. */
import type { MapArea } from '../DistrictMap.tsx';
import type { Twin } from '../twin.ts';

export function mapTwin(
  areas: readonly MapArea[],
  format: (value: number) => string,
  words: { readonly caption: string; readonly area: string; readonly value: string },
): Twin {
  return {
    caption: words.caption,
    columns: [{ label: words.area }, { label: words.value, numeric: true, format }],
    rows: areas.map((area) => [area.name, area.value ?? area.missing ?? 'x']),
  };
}
