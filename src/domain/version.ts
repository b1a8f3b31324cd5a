/** What the product is called, on screen and in every file that it makes. */
export const PRODUCT_NAME = 'Local inclusion plan sufficiency simulator';

/** Version of the model: raised whenever results move, with an entry in CHANGELOG.md. */
export const MODEL_VERSION = '0.5.0';
