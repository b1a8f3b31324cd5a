import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DistrictMap,
  labelledAreas,
  type MapArea,
  placeMapLabels,
} from '../../src/charts/DistrictMap.tsx';
import { MapReader } from '../../src/charts/MapReader.tsx';
import { coverage } from '../../src/charts/map/coverage.ts';
import { NAME_PX } from '../../src/charts/map/labels.ts';
import { nearestArea } from '../../src/charts/map/nearestArea.ts';
import { inside, ringsOf } from '../../src/charts/map/rings.ts';
import { mapTwin } from '../../src/charts/map/twin.ts';
import { widestLine } from '../../src/charts/textWidth.ts';
import { drawn, texts, withClass } from './support/drawn.ts';
import { openPage } from './support/page.ts';

const box = (x: number, y: number, width: number, height: number) =>
  `M${x},${y}L${x + width},${y}L${x + width},${y + height}L${x},${y + height}Z`;

/** Three columns of two areas, the last one narrow, in a frame with room at its sides. */
const areas: MapArea[] = [
  { code: 'a', name: 'Northwood', path: box(60, 60, 120, 80), value: 1.5 },
  { code: 'b', name: 'Middle Heath', path: box(180, 60, 120, 80), value: 3.5 },
  { code: 'c', name: 'Long Eastern Shore', path: box(300, 60, 40, 80), value: 7.2 },
  { code: 'd', name: 'Southwood', path: box(60, 140, 120, 80), value: null, missing: '[c]' },
  { code: 'e', name: 'Vale', path: box(180, 140, 120, 80), value: 4.2 },
  { code: 'f', name: 'Eastern Haven', path: box(300, 140, 40, 80), value: 5.6 },
];
const format = (value: number) => value.toFixed(1);
const map = { id: 'map', label: 'Highest in the east', width: 480, height: 280, areas, format };
const breaks = [2, 3.5, 5, 6.5];
const elements = drawn(<DistrictMap {...map} breaks={breaks} selected="c" />);

describe('a map of rates', () => {
  it('prints every value and every name, and the reason where there is no figure', () => {
    const said = texts(elements).join(' ');
    for (const word of ['1.5', '3.5', '7.2', '[c]', 'Northwood', 'Long', 'Shore', 'Haven']) {
      expect(said).toContain(word);
    }
  });

  it('fills each area with its class, and leaves one without a figure white', () => {
    const shapes = withClass(elements, 'lip-c-area');
    expect(shapes.map(({ attributes }) => attributes.fill)).toEqual([
      '#E8EEF3',
      '#87A7C3',
      '#12436D',
      '#FFFFFF',
      '#87A7C3',
      '#4A759F',
    ]);
  });

  it('sets ink on the first three classes and white on the last two', () => {
    const fillOf = (value: string) =>
      elements.find(({ tag, text }) => tag === 'text' && text === value)?.attributes.fill;
    expect(['1.5', '3.5', '4.2'].map(fillOf)).toEqual(['#0B0C0C', '#0B0C0C', '#0B0C0C']);
    expect(['5.6', '7.2'].map(fillOf)).toEqual(['#FFFFFF', '#FFFFFF']);
  });

  it('rings the selected area once', () => {
    expect(withClass(elements, 'lip-c-ring').map(({ attributes }) => attributes.d)).toEqual([
      areas[2].path,
    ]);
  });

  it('leaves out an area without a shape, and still draws the rest', () => {
    const shapeless = [...areas, { code: 'g', name: 'Nowhere', path: '', value: 2 }];
    const said = texts(drawn(<DistrictMap {...map} areas={shapeless} breaks={breaks} />));
    expect(said).not.toContain('Nowhere');
    expect(said).toContain('Vale');
  });

  it('names a neighbour that is not part of the figure, without a value', () => {
    const context = [{ name: 'Next Council', path: box(60, 220, 200, 40) }];
    const all = drawn(<DistrictMap {...map} context={context} breaks={breaks} />);
    expect(withClass(all, 'lip-c-context')).toHaveLength(1);
    expect(texts(all)).toContain('Next Council');
  });
});

describe('labels of a map', () => {
  const places = labelledAreas(areas, format);
  const labels = placeMapLabels(places, [], map.width, map.height).areas;

  it('go inside where they fit and outside where they do not', () => {
    expect(labels.map(({ outside }) => outside)).toEqual([false, false, true, false, false, true]);
  });

  it('keep names outside off every area, off each other, and in the frame', () => {
    const boxes = labels
      .filter(({ outside }) => outside)
      .map(({ lines, name }) => {
        const width = widestLine(lines, NAME_PX);
        return { x: name.x - width / 2, y: name.y - 6, width, height: lines.length * 13 };
      });
    for (const one of boxes) {
      for (const { rings } of places) {
        const corners = [one.x, one.x + one.width].flatMap((x) =>
          [one.y, one.y + one.height].map((y) => inside(rings, { x, y })),
        );
        expect(corners).not.toContain(true);
      }
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width).toBeLessThanOrEqual(map.width);
    }
    const [first, second] = boxes;
    const apart = first.y + first.height <= second.y || second.y + second.height <= first.y;
    const aside = first.x + first.width <= second.x || second.x + second.width <= first.x;
    expect(apart || aside).toBe(true);
  });

  it('keep values inside their areas', () => {
    for (const [at, label] of labels.entries()) {
      expect(inside(places[at].rings, label.value)).toBe(true);
    }
  });
});

describe('geometry of areas', () => {
  it('reads a path with a hole, and counts the hole as outside', () => {
    const rings = ringsOf(`${box(0, 0, 40, 40)}M10,10H30V30H10Z`);
    expect(rings).toHaveLength(2);
    expect(inside(rings, { x: 5, y: 5 })).toBe(true);
    expect(inside(rings, { x: 20, y: 20 })).toBe(false);
  });

  it('refuses a path it cannot read, and says where and what it wants', () => {
    expect(() => ringsOf('M0,0C1,1,2,2,3,3Z')).toThrow(/"C" at character 4; expected M, L/);
    expect(() => ringsOf('M0,0l5,5Z')).toThrow(/"l"/);
  });

  it('tells a box on an area from one beside it and one across its edge', () => {
    const on = coverage([ringsOf(box(20, 20, 60, 60))], { x: 0, y: 0, width: 100, height: 100 });
    expect(on({ x: 30, y: 30, width: 20, height: 20 })).toBe('all');
    expect(on({ x: 70, y: 30, width: 20, height: 20 })).toBe('some');
    expect(on({ x: 84, y: 30, width: 10, height: 20 })).toBe('none');
  });
});

describe('arrow keys on a map', () => {
  const places = labelledAreas(areas, format);

  it('go to the nearest area in that direction', () => {
    expect(nearestArea(places, 'a', 'ArrowRight')).toBe('b');
    expect(nearestArea(places, 'b', 'ArrowRight')).toBe('c');
    expect(nearestArea(places, 'e', 'ArrowUp')).toBe('b');
    expect(nearestArea(places, 'e', 'ArrowLeft')).toBe('d');
  });

  it('stay where nothing lies that way', () => {
    expect(nearestArea(places, 'a', 'ArrowLeft')).toBe('a');
    expect(nearestArea(places, 'f', 'ArrowDown')).toBe('f');
  });

  it('only ever lead in their own direction, to an area that is there', () => {
    const point = fc.record({ x: fc.integer({ max: 500 }), y: fc.integer({ max: 500 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 15 }), (points) => {
        const somewhere = points.map((at, i) => ({ code: `${i}`, point: at }));
        for (const { code, point: here } of somewhere) {
          const there = nearestArea(somewhere, code, 'ArrowRight');
          if (there !== code) expect(points[Number(there)].x).toBeGreaterThan(here.x);
          const level = points.some(({ x, y }) => x > here.x && y === here.y);
          if (level) expect(there).not.toBe(code);
        }
      }),
    );
  });

  it('say which areas there are when asked from one that is not drawn', () => {
    expect(() => nearestArea(places, 'z', 'ArrowUp')).toThrow(
      /z is not on the map; expected one of a/,
    );
  });
});

describe('reading a map with the keys', () => {
  const read = (code: string) => `reading of ${code}`;
  const open = () => {
    const heard: string[] = [];
    const state = { pointed: null as string | null, selected: null as string | null };
    const tree = () => (
      <MapReader
        {...map}
        breaks={breaks}
        unit="per 1,000"
        prompt="Arrow keys move between districts"
        read={read}
        pointed={state.pointed}
        selected={state.selected}
        onPoint={(code) => {
          state.pointed = code;
          page.show(tree());
        }}
        onSelect={(code) => {
          state.selected = code;
          heard.push(`select ${code}`);
          page.show(tree());
        }}
        onClear={() => {
          state.selected = null;
          heard.push('clear');
          page.show(tree());
        }}
      />
    );
    const page = openPage(tree());
    const list = () => page.all((element) => element.attribute('role') === 'listbox')[0];
    const line = () =>
      page.all((one) => (one.attribute('class') ?? '').startsWith('lip-reader__line'))[0].text;
    return { heard, list, line, page };
  };

  it('moves, selects on Enter and clears on Escape, with one reading line', async () => {
    const { heard, list, line } = open();
    expect(line()).toBe('Arrow keys move between districts');
    await list().fire('focusin');
    await list().fire('focus');
    expect(line()).toBe('reading of a');
    await list().fire('keydown', { key: 'ArrowRight' });
    expect(line()).toBe('reading of b');
    expect(list().attribute('aria-activedescendant')).toBe('map-area-b');
    await list().fire('keydown', { key: 'Enter' });
    await list().fire('keydown', { key: 'Escape' });
    expect(heard).toEqual(['select b', 'clear']);
  });

  it('has one tab stop and an option for every area', () => {
    const { page } = open();
    expect(page.all((one) => `${one.attribute('tabIndex')}` === '0')).toHaveLength(1);
    const options = page.all((one) => one.attribute('role') === 'option');
    expect(options.map(({ text }) => text)).toEqual(areas.map(({ code }) => read(code)));
  });
});

describe('the table twin of a map', () => {
  it('has every area with the value drawn, in the same order', () => {
    const twin = mapTwin(areas, format, { caption: 'c', area: 'District', value: 'Per 1,000' });
    expect(twin.rows).toEqual(areas.map(({ name, value, missing }) => [name, value ?? missing]));
  });
});
