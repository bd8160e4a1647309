import type { Column, Leaf } from '../flow/leaf.ts';

/** What lies on one page, before it is drawn. */
export interface PagePlan {
  readonly column: Column;
  /** At its foot. */
  readonly notes: readonly Leaf[];
  /** Left empty, so that the next page is a right-hand page. */
  readonly blank: boolean;
}
