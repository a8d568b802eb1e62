/** Where a maker's model deviates from the published layout. */
export interface Quirk {
  /** Kilograms per step of the weight characteristic. */
  readonly weightResolutionKg?: number;
  /** Flag bit that marks a weight below zero. */
  readonly weightBelowZeroBit?: number;
}

/** Known deviations, by model as the device reports it, each with where it is written [DET]. */
const QUIRKS: Readonly<Record<string, Quirk>> = {
  // The maker's manual states steps of 0.0005 kg and flag bit 4 for a reading below zero.
  'detecto-7550': { weightResolutionKg: 0.0005, weightBelowZeroBit: 4 },
};

/** Models with a known deviation. */
export const QUIRKY_MODELS: readonly string[] = Object.keys(QUIRKS);

/** The deviations of a model; none for a model that is not known to have any. */
export function quirkOf(model: string | undefined): Quirk {
  return model !== undefined && Object.hasOwn(QUIRKS, model) ? (QUIRKS[model] ?? {}) : {};
}
