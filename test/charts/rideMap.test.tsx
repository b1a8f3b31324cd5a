import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DotRows } from '../../src/charts/dotRows/DotRows.tsx';
import { layOutDotRows } from '../../src/charts/dotRows/layout.ts';
import { LABEL_PX, rideLabels } from '../../src/charts/rideMap/labels.ts';
import { RideMap } from '../../src/charts/rideMap/RideMap.tsx';
import { RideMapReader } from '../../src/charts/rideMap/RideMapReader.tsx';
import { type Ride, type RideMapData, rideLines } from '../../src/charts/rideMap/rides.ts';
import { textWidth } from '../../src/charts/textWidth.ts';
import { drawn, pointsOf, texts, withClass } from './support/drawn.ts';
import { openPage } from './support/page.ts';

const format = (value: number) => String(Math.round(value));
const ride = (code: string, x: number, y: number, passengers: number): Ride => ({
  code,
  name: `School ${code}`,
  point: { x, y },
  passengers,
});
/** One district in the middle; a school on each side, one of them beyond the frame to the east. */
const map: RideMapData = {
  width: 700,
  height: 400,
  areas: ['M50,50L650,50L650,350L50,350Z'],
  context: [],
  hub: { code: 'D', name: 'Ashby', point: { x: 350, y: 200 } },
  hubIs: 'home',
  rides: [ride('w', 100, 200, 80), ride('n', 350, 80, 40), ride('e', 900, 200, 10)],
};

/** How far apart the two corners of an end of a taper are. */
function endWidths(path: string): [number, number] {
  const [a, b, c, d] = pointsOf(path.replace('Z', 'L0,0'));
  const far = ([x, y]: [number, number], [u, v]: [number, number]) => Math.hypot(x - u, y - v);
  return [far(a, d), far(b, c)];
}

describe('a map of journeys', () => {
  it('draws a straight line for each, as wide at home as its passengers are many', () => {
    const widths = rideLines(map).map(({ path }) => endWidths(path));
    expect(widths[0][0]).toBeGreaterThan(widths[1][0]);
    expect(widths[0][0] / widths[1][0]).toBeCloseTo(2, 1);
    for (const [home, school] of widths) expect(school).toBeLessThan(home);
    const paths = withClass(
      drawn(<RideMap id="m" label="l" {...map} format={format} read={null} />),
      'lip-c-ride',
    );
    expect(paths).toHaveLength(3);
    expect(paths.every(({ attributes }) => !/[CQSTA]/.test(`${attributes.d}`))).toBe(true);
  });

  it('is as wide at the districts where the school is the hub', () => {
    const [line] = rideLines({ ...map, hubIs: 'school' });
    expect(line.home).toEqual({ x: 100, y: 200 });
    expect(line.school).toEqual(map.hub.point);
    expect(line.mark).toEqual(line.home);
    const [home, school] = endWidths(line.path);
    expect(home).toBeGreaterThan(school);
  });

  it('stops at the frame where a school lies beyond it, and says so with a hollow dot', () => {
    const [west, , east] = rideLines(map);
    expect(west.beyond).toBe(false);
    expect(east.beyond).toBe(true);
    expect(east.mark.x).toBeLessThan(map.width);
    expect(east.mark.y).toBeCloseTo(200, 9);
    const all = drawn(<RideMap id="m" label="l" {...map} format={format} read={null} />);
    // The hub is hollow too.
    expect(withClass(all, 'lip-c-hollow')).toHaveLength(2);
    expect(withClass(all, 'lip-c-dot')).toHaveLength(2);
  });

  it('names the hub and each end with its passengers, and rings the end that is read', () => {
    const still = drawn(<RideMap id="m" label="l" {...map} format={format} read={null} />);
    expect(texts(still)).toEqual(['Ashby', 'School w 80', 'School n 40', 'School e 10']);
    expect(withClass(still, 'lip-c-ring')).toHaveLength(0);
    const read = drawn(<RideMap id="m" label="l" {...map} format={format} read={1} />);
    expect(withClass(read, 'lip-c-ring')[0].attributes).toMatchObject({ cx: 350, cy: 80 });
    expect(withClass(read, 'lip-c-ride--strong')).toHaveLength(1);
  });

  it('never lets words cover words or leave the drawing, wherever the schools lie', () => {
    const place = fc.record({
      x: fc.integer({ min: -100, max: 800 }),
      y: fc.integer({ min: -100, max: 500 }),
      passengers: fc.integer({ min: 5, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (places) => {
        const rides = places.map(({ x, y, passengers }, at) => ride(`${at}`, x, y, passengers));
        const data = { ...map, rides };
        const labels = rideLabels(data, rideLines(data), ({ name }) => name, 14);
        const boxes = labels.map(({ text, x, y, strong }) => ({
          left: x,
          right: x + textWidth(text, LABEL_PX, strong),
          y,
        }));
        boxes.forEach((box, at) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(map.width);
          for (const other of boxes.slice(at + 1)) {
            const clear =
              box.right < other.left || other.right < box.left || Math.abs(box.y - other.y) > 14;
            expect(clear).toBe(true);
          }
        });
      }),
    );
  });
});

describe('reading a map of journeys', () => {
  it('goes to the nearest place in the direction of an arrow and says which is read', async () => {
    let told: string | null = null;
    const page = openPage(
      <RideMapReader
        id="m"
        label="Most to the west"
        {...map}
        format={format}
        readingOf={({ name }) => `Ashby to ${name}`}
        prompt="Point"
        onRead={(one) => {
          told = one?.code ?? null;
        }}
      />,
    );
    const [keys] = page.all((one) => one.attribute('role') === 'listbox');
    const line = () =>
      page.all((one) => (one.attribute('class') ?? '').startsWith('lip-reader__line'))[0].text;
    expect(line()).toBe('Point');
    await keys.fire('keydown', { key: 'ArrowRight' });
    expect([told, line()]).toEqual(['w', 'Ashby to School w']);
    await keys.fire('keydown', { key: 'ArrowRight' });
    expect(told).toBe('n');
    await keys.fire('keydown', { key: 'End' });
    expect(told).toBe('e');
    await keys.fire('keydown', { key: 'Escape' });
    expect(told).toBeNull();
  });
});

describe('dots with their ranges', () => {
  const bars = [
    { label: 'Ashby', mean: 0.12, low: 0.08, high: 0.2 },
    { label: 'Barton', mean: 0.05, low: 0.01, high: 0.07 },
  ];
  const said = (share: number) => `${Math.round(100 * share)}%`;
  const data = { bars, format: said, against: { name: 'Testshire', value: 0.09 } };

  it('stand on one scale from zero with the line that they are read against', () => {
    const at = layOutDotRows(data, 500);
    expect(at.ticks[0]).toBe(0);
    const all = drawn(<DotRows id="d" label="l" {...data} width={500} read={null} />);
    const dots = withClass(all, 'lip-c-dot').map(({ attributes }) => Number(attributes.cx));
    expect(dots).toEqual([at.x(0.12), at.x(0.05)]);
    expect(withClass(all, 'lip-c-dash')[0].attributes.d).toContain(`M${at.x(0.09)},`);
    expect(texts(all)).toEqual(expect.arrayContaining(['Ashby', '12%', '5%', 'Testshire 9%']));
  });

  it('put long names above their dots on a narrow column', () => {
    const long = [{ ...bars[0], label: 'The district with the longest name of all' }];
    expect(layOutDotRows({ ...data, bars: long }, 300).above).toBe(true);
    expect(layOutDotRows(data, 500).above).toBe(false);
  });
});
