import type { ParameterId, Values } from '../../domain/parameters/index.ts';
import { policySize } from '../../model/policy/policySize.ts';
import type { Stream } from '../../model/random/stream.ts';
import { sampleParameters } from '../../model/run/sampleParameters.ts';
import type { Factor } from './factor.ts';
import { forecastFactors } from './forecastFactors.ts';
import { policyLucks } from './policySizes.ts';
import type { Sampled } from './sampled.ts';

/**
 * Everything uncertain that is drawn once a draw, with its value in each: entries of the register,
 * sizes of policies, and how plans turn out against the forecast. Nothing of it is stored: it follows
 * from the seed and the number of the draw. What is drawn anew for every child, school or year is
 * chance and stands nowhere here.
 */
export function factorsOf(ensemble: Sampled): Factor[] {
  const { model, draws, provenance } = ensemble;
  const streams = draws.map(({ draw }): Stream => ({ seed: provenance.seed, draw }));
  const values = streams.map((stream): Values => sampleParameters(model.register, stream));
  return [
    ...registerFactors(ensemble, values),
    ...policyFactors(ensemble, streams),
    ...forecastFactors(ensemble, values),
  ];
}

function registerFactors({ model }: Sampled, values: readonly Values[]): Factor[] {
  const ids = Object.keys(model.register) as ParameterId[];
  return ids.flatMap((id): Factor[] => {
    const { low, central, high, label, unit, quality, source, reason } = model.register[id];
    if (low === high) return [];
    const sampled = Float64Array.from(values, (one) => one[id]);
    const words = { id, label, unit, low, central, high, quality, source, reason };
    return [{ ...words, kind: 'register', values: sampled }];
  });
}

function policyFactors({ scenario }: Sampled, streams: readonly Stream[]): Factor[] {
  return policyLucks(scenario.policies).map(({ id, policy, part, range }): Factor => {
    const [low, central, high] = range;
    return {
      id: `policy.${id}`,
      kind: 'policy',
      label: `${policy.label}: ${part === 'cost' ? 'what it costs' : 'how much it does'}`,
      unit: part === 'cost' ? 'pounds' : 'size that the plan states',
      low,
      central,
      high,
      quality: 'assumed',
      source: policy.source,
      reason: policy.rationale,
      values: Float64Array.from(streams, (stream) => policySize(stream, id, range)),
    };
  });
}
