import type { Problem } from '../../domain/problems.ts';
import { calendarDay, dayOfCell } from './days.ts';
import { FAULTS } from './faultKinds.ts';
import type { Faults } from './faults.ts';
import type { Met } from './met.ts';
import { type ModuleRow, readModule } from './readModule.ts';
import type { Sen2Module } from './sen2Schema.ts';

/** The modules of one January: module to the text of its CSV file. */
export interface Sen2Files {
  /** What the user calls the return: a folder, an archive. */
  readonly name: string;
  /** By stem of the file (`person`) or its whole name (`person.csv`). */
  readonly modules: ReadonlyMap<string, string>;
}

const EARLIEST = calendarDay(1990, 1, 1);
const DAYS_AHEAD = 366;

/** Reads modules of a return and books what is wrong with their rows. */
export class ReturnReader {
  readonly faults: Faults;
  readonly met: Met;
  private readonly name: string;
  private readonly texts: ReadonlyMap<Sen2Module, string>;
  private readonly advance: (characters: number) => Promise<void>;

  constructor(
    name: string,
    texts: ReadonlyMap<Sen2Module, string>,
    faults: Faults,
    met: Met,
    advance: (characters: number) => Promise<void>,
  ) {
    this.name = name;
    this.texts = texts;
    this.faults = faults;
    this.met = met;
    this.advance = advance;
  }

  /** Lets other work have its turn. */
  breathe(): Promise<void> {
    return this.advance(0);
  }

  /** Name of a module's file as the user knows it. */
  file(module: Sen2Module): string {
    return `${this.name}/${module}.csv`;
  }

  /** Reads a module to its end; one that is not there has no rows. */
  read<M extends Sen2Module>(module: M, onRow: (row: ModuleRow<M>) => void): Promise<Problem[]> {
    const text = this.texts.get(module);
    if (text === undefined) return Promise.resolve([]);
    return readModule(module, text, this.file(module), onRow, this.advance);
  }

  /** Books a row whose identifier is missing or taken; true where the row is then left out. */
  refused(
    module: Sen2Module,
    row: number,
    id: string,
    column: string,
    taken: ReadonlyMap<string, number>,
  ): boolean {
    if (id !== '' && !taken.has(id)) return false;
    const fault = id === '' ? FAULTS.noRecordId(column) : FAULTS.twin(column);
    this.faults.add(fault, this.file(module), row);
    return true;
  }

  /** Index of the record above by its identifier; undefined, and booked, where there is none. */
  above(
    module: Sen2Module,
    row: number,
    id: string,
    column: string,
    what: string,
    records: ReadonlyMap<string, number>,
  ): number | undefined {
    const at = records.get(id);
    if (at === undefined) this.faults.add(FAULTS.orphan(column, what), this.file(module), row);
    return at;
  }

  /**
   * Day of a cell: NaN where it is blank, null (and booked) where it is no date from 1990 to the last
   * that it can be.
   *
   * @param census last day where the date is past; a year more where `mayLie` is `ahead`.
   */
  day(
    module: Sen2Module,
    row: number,
    column: string,
    cell: string,
    census: number,
    mayLie: 'past' | 'ahead' = 'past',
  ): number | null {
    if (cell === '') return Number.NaN;
    const day = dayOfCell(cell);
    const last = mayLie === 'past' ? census : census + DAYS_AHEAD;
    if (day >= EARLIEST && day <= last) return day;
    const fault = Number.isNaN(day) ? FAULTS.unreadableDate(column) : FAULTS.dateOutOfRange(column);
    this.faults.add(fault, this.file(module), row);
    return null;
  }
}
