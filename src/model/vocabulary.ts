/** Sectors that a kit may train. */
export const SECTORS = [
  'police',
  'prosecution',
  'judiciary',
  'labour',
  'child-protection',
  'migration',
  'health',
  'education',
  'municipality',
  'civil-society',
] as const;

/** `in-service`: existing professionals. `pre-service`: future recruits. */
export const TRACKS = ['in-service', 'pre-service'] as const;

export const INTENSITIES = ['low', 'medium', 'high'] as const;

/** Cognitive levels of the revised Bloom taxonomy (Anderson and Krathwohl, 2001). */
export const LEVELS = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'] as const;
export type Level = (typeof LEVELS)[number];

export const MATURITIES = ['draft', 'piloted', 'released', 'retired'] as const;

export const PAPERS = ['letter', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];
