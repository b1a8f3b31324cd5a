/**
 * `npm run soak:mutation -- --sample 1000 --seed 1 --chunk 50`: changes the model in one place after
 * the other, and tells whether a test notices. Goes on where it stopped, and tests again what stands
 * in a file that has changed. `--survivors` tests those again that survived, with every test file that
 * reaches them; `--most` ends after so many; `--uncontrolled` leaves out the first run of all tests
 * without mutants, where it was just done.
 */
import { parseArgs } from 'node:util';
import { mutationPart } from './main.ts';
import { sampleMutants } from './mutants.ts';
import { isKilled, readResults, untested } from './record.ts';
import { testMutants } from './testMutants.ts';

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    chunk: { type: 'string', default: '50' },
    most: { type: 'string' },
    uncontrolled: { type: 'boolean', default: false },
    survivors: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: 'sample' | 'seed' | 'chunk' | 'most', text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name}: found ${text}; expected 1, 2, 3 …`);
  return Number(text);
}

const chunk = wholeNumber('chunk', values.chunk);
const { sample } = await sampleMutants(
  wholeNumber('sample', values.sample),
  wholeNumber('seed', values.seed),
);
const { last } = readResults();
const survived = ({ key }: { readonly key: string }) => {
  const result = last.get(key);
  return result !== undefined && !isKilled(result);
};
const wanted = values.survivors ? sample.filter(survived) : untested(sample);
const most = values.most === undefined ? wanted.length : wholeNumber('most', values.most);
for (let done = 0; done < Math.min(most, wanted.length); done += chunk) {
  await testMutants(wanted.slice(done, Math.min(done + chunk, most)), {
    control: done === 0 && !values.uncontrolled,
    thorough: values.survivors,
  });
  for (const { name, value } of mutationPart().figures) console.log(`${name}: ${value}`);
}
