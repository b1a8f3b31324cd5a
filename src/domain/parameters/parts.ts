/** A part of the model, by how ids of its entries begin, and who feels it when one of them is off. */
export interface RegisterPart {
  readonly prefix: string;
  readonly label: string;
  readonly affects: string;
}

/** Parts of the register, in its order. Every id begins with one of them. */
export const REGISTER_PARTS: readonly RegisterPart[] = [
  {
    prefix: 'population',
    label: 'Residents',
    affects: 'children and young people of every age who will live here',
  },
  {
    prefix: 'housing',
    label: 'New homes',
    affects: 'families who move into new homes, and the schools near them',
  },
  {
    prefix: 'demand',
    label: 'New plans and endings',
    affects: 'children who are assessed for a plan, and those whose plan ends',
  },
  {
    prefix: 'placement',
    label: 'Needs and placement',
    affects: 'children with a plan and their families: which place they need and which they get',
  },
  {
    prefix: 'transport',
    label: 'Travel to school',
    affects: 'children who are carried to school, and the council’s own budget',
  },
  {
    prefix: 'finance',
    label: 'Funding and costs',
    affects: 'schools that are funded for places, and the high needs budget',
  },
];

/** Part that an id belongs to; undefined for what is no entry of the register. */
export function partOf(id: string): RegisterPart | undefined {
  return REGISTER_PARTS.find(({ prefix }) => id.startsWith(`${prefix}.`));
}
