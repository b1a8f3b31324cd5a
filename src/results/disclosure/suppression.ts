/** `auto` follows the dataset's origin; `on` and `off` are deliberate. */
export type Suppression = 'auto' | 'on' | 'off';
