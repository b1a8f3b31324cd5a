/** Version of the model: raised whenever results move, with an entry in CHANGELOG.md. */
export const MODEL_VERSION = '0.5.0';
