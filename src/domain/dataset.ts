import { z } from 'zod';
import type { DatasetRow, DatasetTableName } from './datasetTables.ts';
import { ESTABLISHMENT_KINDS } from './establishmentKinds.ts';
import { plainDirection } from './plainDirection.ts';
import type { ReferenceRow, ReferenceTableName } from './referenceTables.ts';
import { SETTING_ROLES } from './settings.ts';

// The page's content security policy allows no evaluation of strings.
z.config({ jitless: true });

const word = z.string().overwrite(plainDirection).min(1).max(400);

/** `dataset.json`: the words of an area and where its figures come from. */
export const manifestSchema = z.object({
  schemaVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: word,
  origin: z.enum(['published', 'person-level']),
  baseYear: z.int().min(2000).max(2100),
  released: z.iso.date(),
  censusLabel: word,
  needs: z
    .array(z.object({ code: word, label: word, group: word }))
    .min(1)
    .max(16),
  settingTypes: z
    .array(z.object({ id: word, label: word, role: z.enum(SETTING_ROLES) }))
    .min(2)
    .max(15),
  establishments: z
    .array(
      z.object({
        code: word,
        label: word,
        settingType: word,
        kind: z.enum(ESTABLISHMENT_KINDS).optional(),
      }),
    )
    .min(1)
    .max(60),
  districts: z
    .array(z.object({ code: word, name: word }))
    .min(1)
    .max(63),
  reference: z.object({ name: word, folder: word }),
  neighbours: z.array(word).default([]),
  files: z.array(
    z.object({
      file: word,
      title: word,
      sources: z.array(word),
      note: z.string().overwrite(plainDirection).max(2000).optional(),
      /** True where no row stands for several ages, as 20 does for "20 and over" in published tables. */
      singleAges: z.boolean().optional(),
    }),
  ),
  sources: z.array(
    z.object({
      id: word,
      citation: z.string().overwrite(plainDirection).max(1000),
      licence: word,
      date: word,
    }),
  ),
  licenceLines: z.array(z.string().overwrite(plainDirection).max(500)),
  placesBasis: z
    .array(
      z.object({
        settingType: word,
        places: z.number(),
        placesForArea: z.number(),
        residents: z.number(),
        occupancy: z.number(),
        basis: z.string().overwrite(plainDirection).max(1000),
      }),
    )
    .default([]),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Shapes of the districts in the dataset's own plane coordinates (y grows downwards). */
export const shapesSchema = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  scaleKmPerUnit: z.number().positive(),
  /**
   * Where the plane lies: it is transverse Mercator about this point, which stands at x, y. Without it
   * nothing but districts can be drawn.
   */
  origin: z
    .object({
      longitude: z.number().min(-180).max(180),
      latitude: z.number().min(-90).max(90),
      x: z.number(),
      y: z.number(),
    })
    .optional(),
  districts: z.record(z.string(), z.string()),
  outline: z.string(),
  neighbours: z.record(z.string(), z.string()).optional(),
  labels: z.record(z.string(), z.tuple([z.number(), z.number()])),
});
export type Shapes = z.infer<typeof shapesSchema>;

/** A dataset that has been read and checked: everything that the model knows of an area. */
export interface Dataset {
  readonly manifest: Manifest;
  readonly tables: { readonly [T in DatasetTableName]: readonly DatasetRow<T>[] };
  readonly reference: { readonly [T in ReferenceTableName]: readonly ReferenceRow<T>[] };
  readonly shapes: Shapes;
  /** SHA-256 of all files in order of name, first 16 hex digits. */
  readonly hash: string;
}
