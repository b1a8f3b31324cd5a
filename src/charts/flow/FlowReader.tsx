/** A flow picture that fits its column and is read band by band. What pages put inside a `Figure`. */
import type { VNode } from 'preact';
import { type Arrow, ItemReader } from '../ItemReader.tsx';
import { Measured } from '../Measured.tsx';
import { Flow, type FlowProps } from './Flow.tsx';
import { type FlowLink, flowReading, linksOf } from './flow.ts';
import { bandAt, layOutFlow } from './layout.ts';

export interface FlowReaderProps extends Omit<FlowProps, 'width' | 'read'> {
  readonly initialWidth?: number;
}

/**
 * Up and Down go through the bands between two stages, Left and Right to the band of the other two
 * stages that goes on from this one.
 */
export function stepBand(links: readonly FlowLink[], from: number, arrow: Arrow): number {
  const link = links[from];
  const among = (stage: number) =>
    links.map((one, at) => ({ one, at })).filter(({ one }) => one.stage === stage);
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const same = among(link.stage);
    const at = same.findIndex((one) => one.at === from) + (arrow === 'ArrowUp' ? -1 : 1);
    return same[at]?.at ?? from;
  }
  const next = among(link.stage + (arrow === 'ArrowLeft' ? -1 : 1));
  const goesOn = next.find(({ one }) =>
    arrow === 'ArrowLeft' ? one.to === link.from : one.from === link.to,
  );
  return goesOn?.at ?? from;
}

export function FlowReader({ initialWidth = 1200, ...chart }: FlowReaderProps): VNode {
  const { data } = chart;
  const links = linksOf(data);
  const readings = links.map((link) => flowReading(data, link));
  return (
    <Measured initial={initialWidth}>
      {(width) => {
        const at = layOutFlow(data, width);
        return (
          <ItemReader
            id={chart.id}
            name={`Read flow by flow: ${chart.label}`}
            readings={readings}
            prompt="Strong bands: placed in another type than needed. Point at a band, or use the arrow keys, to read it."
            step={(from, arrow) => stepBand(links, from, arrow)}
            locate={(across, down) => bandAt(at, across * at.width, down * at.height)}
          >
            {(read) => <Flow {...chart} width={width} read={read} />}
          </ItemReader>
        );
      }}
    </Measured>
  );
}
