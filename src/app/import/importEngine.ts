import { importFiles } from '../../data/import/importFiles.ts';
import { importReturns } from '../../data/import/importReturns.ts';
import type { Problem } from '../../domain/problems.ts';
import { recordRates } from '../../results/record/recordRates.ts';
import type { CheckReply, CheckRequest, CheckResult } from './importProtocol.ts';

const MEGABYTE = 1024 * 1024;
/** Largest file that is read, and largest sum of files given together, in bytes. */
const MOST_BYTES = { each: 100 * MEGABYTE, all: 200 * MEGABYTE };
const MOST_FILES = 200;

/** Reads the files given and checks what comes of them. Files too large are refused unread. */
export async function answerCheck(
  request: CheckRequest,
  onProgress: (done: number) => void,
): Promise<CheckReply> {
  const { requestId, files, base, choices, plans } = request;
  try {
    const problems = beforeReading(files);
    if (problems.length > 0) return { kind: 'checked', requestId, result: refused(problems) };
    const given = [];
    for (const file of files) {
      given.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    }
    if (request.of === 'tables') {
      const { record, ...result } = await importFiles({ files: given, base, choices, plans });
      const rates = record && (await recordRates(record, onProgress));
      return { kind: 'checked', requestId, result: { ...result, rates } };
    }
    const result = await importReturns({
      files: given,
      base,
      plans,
      // Of this reading alone: nothing can be found again by it.
      salt: crypto.getRandomValues(new Uint8Array(32)),
      onProgress: (done, of) => onProgress(done / of),
    });
    return { kind: 'checked', requestId, result: { ...result, rates: null } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', requestId, message };
  }
}

function beforeReading(files: readonly File[]): Problem[] {
  const problems = files
    .filter(({ size }) => size > MOST_BYTES.each)
    .map(
      ({ name, size }): Problem => ({
        file: name,
        found: `${Math.ceil(size / MEGABYTE)} MB`,
        expected: `at most ${MOST_BYTES.each / MEGABYTE} MB`,
        fix: 'Give only the rows and columns that the table needs: templates show them.',
      }),
    );
  const all = files.reduce((sum, { size }) => sum + size, 0);
  if (problems.length === 0 && (all > MOST_BYTES.all || files.length > MOST_FILES)) {
    problems.push({
      file: 'The files',
      found: `${files.length} files of ${Math.ceil(all / MEGABYTE)} MB together`,
      expected: `at most ${MOST_FILES} files of ${MOST_BYTES.all / MEGABYTE} MB together`,
      fix: 'Give fewer files at once.',
    });
  }
  return problems;
}

function refused(problems: readonly Problem[]): CheckResult {
  return { files: [], problems, notes: [], made: null, whole: false, rates: null };
}
