/** What came of the files on a desk: what to mend, or what would change and the way to use it. */
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Manifest } from '../../domain/dataset.ts';
import { Section } from '../components/Section.tsx';
import {
  FOUND,
  HEADINGS,
  NOTES,
  PROBLEMS,
  problemsHeadline,
  READING_FAILED,
  READY,
  RECORD_READ,
  RETURNS,
} from '../content/import.ts';
import { RECORD } from '../content/importRecord.ts';
import type { Desk } from './desk.ts';
import { FilesFound } from './FilesFound.tsx';
import type { CheckResult } from './importProtocol.ts';
import { ProblemsFound } from './ProblemsFound.tsx';
import { RecordTold } from './RecordTold.tsx';
import { ReturnsRead } from './ReturnsRead.tsx';
import { UseData, type UseDataProps } from './UseData.tsx';
import { WhatChanges } from './WhatChanges.tsx';

export interface CheckedProps {
  readonly desk: Desk;
  /** What was given; unique on the page. */
  readonly id: keyof typeof HEADINGS;
  /** Of the data that are shown. */
  readonly manifest: Manifest;
  readonly use: UseDataProps['use'];
}

function outcomeOf({ made, problems }: CheckResult): string {
  if (problems.length > 0) return problemsHeadline(problems.length);
  return made ? READY : RECORD_READ;
}

export function Checked({ desk, id, manifest, use }: CheckedProps): VNode | null {
  const result = desk.result.value;
  const failure = desk.failure.value;
  const box = useRef<HTMLDivElement>(null);
  const outcome = result && outcomeOf(result);
  // A choice made in a menu below keeps its focus; files just given lead to what came of them.
  useEffect(() => {
    if (outcome !== null && document.activeElement?.tagName !== 'SELECT') box.current?.focus();
  }, [outcome]);
  if (failure !== null) {
    return (
      <p class="govuk-error-message" role="alert">
        {READING_FAILED(failure)}
      </p>
    );
  }
  if (result === null) return null;
  const { made, files, notes, problems, returns, rates } = result;
  const headings = HEADINGS[id];
  return (
    <div class="lip-stack" aria-busy={desk.reading.value}>
      <div
        ref={box}
        tabIndex={-1}
        role="alert"
        class={problems.length === 0 ? 'lip-notice' : 'govuk-error-summary lip-import-outcome'}
      >
        <h2 class="lip-section__title">{outcome}</h2>
      </div>
      {problems.length === 0 ? null : (
        <Section id={`${id}-problems`} title={headings.problems} intro={PROBLEMS.intro}>
          <ProblemsFound id={`${id}-problems-list`} problems={problems} words={PROBLEMS} />
        </Section>
      )}
      {files.length > 0 ? (
        <Section id={`${id}-found`} title={FOUND.title}>
          <FilesFound desk={desk} files={files} referenceFolder={manifest.reference.folder} />
        </Section>
      ) : null}
      {returns ? (
        <Section id={`${id}-returns`} title={RETURNS.read}>
          <ReturnsRead summary={returns} />
        </Section>
      ) : null}
      {rates ? (
        <Section id={`${id}-record`} title={RECORD.title}>
          <RecordTold told={rates} />
        </Section>
      ) : null}
      {notes.length > 0 ? (
        <Section id={`${id}-notes`} title={headings.notes} intro={NOTES.intro}>
          <ProblemsFound id={`${id}-notes-list`} problems={notes} words={NOTES} />
        </Section>
      ) : null}
      {made ? (
        <>
          <Section id={`${id}-changes`} title={headings.changes}>
            <WhatChanges changes={made.changes} />
          </Section>
          {desk.reading.value ? null : (
            <Section id={`${id}-use`} title={headings.use}>
              <UseData result={result} use={use} />
            </Section>
          )}
        </>
      ) : null}
    </div>
  );
}
